import type { Known } from '../../../../src/rules/import/report.ts';
import site from '../../../../content/site.json' with { type: 'json' };

const region = (id: string, name: string, ...above: string[]) => ({ id, name, above });

/** A portal of made-up places, as the pages of the fixtures are set in, with the matters of life of the shipped one. */
export const places: Known = {
  methods: [],
  rooms: [],
  cases: [],
  topics: site.topics,
  regions: [
    region('nanling', '南岭省'),
    region('chengzhou', '澄州市', '南岭省'),
    region('qingxi', '青溪县', '澄州市', '南岭省'),
    region('shitang', '石塘县', '澄州市', '南岭省'),
    region('linhu', '临湖区', '澄州市', '南岭省'),
    region('songhe', '松河市', '南岭省'),
    region('meiping', '梅坪县', '松河市', '南岭省'),
    region('dongling', '东岭省'),
    region('baize', '白泽市', '东岭省'),
    region('wan', '湾县', '白泽市', '东岭省'),
    region('yunqiao', '云桥区', '白泽市', '东岭省'),
  ],
};
