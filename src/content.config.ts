import { defineCollection } from 'astro:content';
import { folderLoader } from './content/loader.ts';
import { collections as definitions } from './schemas/index.ts';

const collection = (name: keyof typeof definitions) =>
  defineCollection({ loader: folderLoader(name), schema: definitions[name].schema });

export const collections = {
  explainers: collection('explainers'),
  cases: collection('cases'),
  rooms: collection('rooms'),
  methods: collection('methods'),
  regions: collection('regions'),
  laws: collection('laws'),
  deadlines: collection('deadlines'),
  pathways: collection('pathways'),
  terms: collection('terms'),
  pages: collection('pages'),
};
