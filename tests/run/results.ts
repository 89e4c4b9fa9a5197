import { readFile } from 'node:fs/promises';
import { stripVTControlCharacters } from 'node:util';

/** What a runner's report says. */
export interface Result {
  passed: number;
  skipped: number;
  /** A line for each failed test, and for each file that could not be loaded: its name and what it said first. */
  failures: string[];
}

const readJson = async <T>(path: string): Promise<T> => JSON.parse(await readFile(path, 'utf8')) as T;

/** One line of at most 200 characters of what was said first. */
const firstLine = (message = ''): string => stripVTControlCharacters(message).trim().split('\n', 1)[0]!.slice(0, 200);

const tell = (names: readonly string[], message?: string): string => `${names.join(' › ')}: ${firstLine(message)}`;

interface VitestReport {
  testResults: {
    /** The path of the file. */
    name: string;
    status: 'passed' | 'failed';
    message: string;
    assertionResults: { fullName: string; status: string; failureMessages: string[] | null }[];
  }[];
}

/** Reads the JSON report of Vitest. Throws where there is none. */
export async function readVitest(path: string): Promise<Result> {
  const { testResults } = await readJson<VitestReport>(path);
  const tests = testResults.flatMap((file) =>
    file.assertionResults.map((one) => ({ ...one, file: file.name.replace(`${process.cwd()}/`, '') })),
  );
  const failed = tests.filter(({ status }) => status === 'failed');
  // A file that cannot be loaded, or a hook that throws, has failed without a test that has.
  const broken = testResults.filter(
    ({ status, assertionResults }) => status === 'failed' && !assertionResults.some((one) => one.status === 'failed'),
  );
  const passed = tests.filter(({ status }) => status === 'passed').length;
  return {
    passed,
    skipped: tests.length - passed - failed.length,
    failures: [
      ...failed.map(({ file, fullName, failureMessages }) => tell([file, fullName], failureMessages?.[0])),
      ...broken.map(({ name, message }) => tell([name.replace(`${process.cwd()}/`, '')], message)),
    ],
  };
}

interface PlaywrightSuite {
  title: string;
  suites?: PlaywrightSuite[];
  specs: {
    title: string;
    tests: {
      status: 'expected' | 'unexpected' | 'flaky' | 'skipped';
      results: { errors: { message?: string }[] }[];
    }[];
  }[];
}
interface PlaywrightReport {
  suites: PlaywrightSuite[];
  errors: { message?: string }[];
}

const listTests = (
  suite: PlaywrightSuite,
  above: readonly string[] = [],
): { names: string[]; test: PlaywrightSuite['specs'][number]['tests'][number] }[] => {
  const names = [...above, suite.title];
  return [
    ...suite.specs.flatMap(({ title, tests }) => tests.map((test) => ({ names: [...names, title], test }))),
    ...(suite.suites ?? []).flatMap((inner) => listTests(inner, names)),
  ];
};

/** Reads the JSON report of Playwright; what passed only when it was tried again has failed. Throws where there is none. */
export async function readPlaywright(path: string): Promise<Result> {
  const { suites, errors } = await readJson<PlaywrightReport>(path);
  const tests = suites.flatMap((suite) => listTests(suite));
  const count = (status: string) => tests.filter(({ test }) => test.status === status).length;
  return {
    passed: count('expected'),
    skipped: count('skipped'),
    failures: [
      ...tests
        .filter(({ test: { status } }) => status === 'unexpected' || status === 'flaky')
        .map(({ names, test: { results } }) => tell(names, results.flatMap((result) => result.errors)[0]?.message)),
      ...errors.map(({ message }) => tell(['outside of all tests'], message)),
    ],
  };
}
