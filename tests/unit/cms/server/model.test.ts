import fc from 'fast-check';
import { expect, test } from 'vitest';
import { caseText, git, putOnMain, saveParams, startDesk } from './desk.ts';

const slugs = ['leak', 'wages', 'fence'];
const steps = ['draft', 'pending_review', 'pending_publish'];

/** What an editor may do; the model below says what must come of it. */
const operation = fc.oneof(
  { weight: 5, arbitrary: fc.record({ do: fc.constant('save'), slug: fc.constantFrom(...slugs), text: fc.nat(50) }) },
  { weight: 2, arbitrary: fc.record({ do: fc.constant('direct'), slug: fc.constantFrom(...slugs), text: fc.nat(50) }) },
  {
    weight: 3,
    arbitrary: fc.record({ do: fc.constant('step'), slug: fc.constantFrom(...slugs), text: fc.nat(steps.length - 1) }),
  },
  { weight: 3, arbitrary: fc.record({ do: fc.constant('publish'), slug: fc.constantFrom(...slugs), text: fc.nat(1) }) },
  { weight: 1, arbitrary: fc.record({ do: fc.constant('discard'), slug: fc.constantFrom(...slugs), text: fc.nat(1) }) },
  { weight: 1, arbitrary: fc.record({ do: fc.constant('delete'), slug: fc.constantFrom(...slugs), text: fc.nat(1) }) },
);

interface Draft {
  /** Nothing where the draft takes the entry away. */
  text: string | undefined;
  status: string;
  /** What was published when the draft began, or when its conflict was settled. */
  base: string | undefined;
  /** The published texts with which its editor has been told that it conflicts. */
  told: Set<string | undefined>;
}

/** The desk as plain maps: no Git, no queue, no files. */
class Model {
  readonly published = new Map<string, string>();
  readonly drafts = new Map<string, Draft>();

  #clashes(slug: string, { text, base }: Draft): boolean {
    const present = this.published.get(slug);
    return text !== base && present !== base && present !== text;
  }

  save(slug: string, text: string): number {
    const draft = this.drafts.get(slug);
    const present = this.published.get(slug);
    const isSettled = draft?.text !== undefined && this.#clashes(slug, draft) && draft.told.delete(present);
    const base = draft && !isSettled ? draft.base : present;
    this.drafts.set(slug, {
      text,
      status: draft?.text === undefined ? 'draft' : draft.status,
      base,
      told: isSettled ? new Set() : (draft?.told ?? new Set()),
    });
    return 200;
  }

  /** Another program writes what is published. */
  direct(slug: string, text: string): number {
    this.published.set(slug, text);
    return 200;
  }

  step(slug: string, status: string): number {
    const draft = this.drafts.get(slug);
    if (!draft) return 404;
    this.drafts.set(slug, { ...draft, status });
    return 200;
  }

  publish(slug: string): number {
    const draft = this.drafts.get(slug);
    if (!draft) return 404;
    if (draft.status !== 'pending_publish') return 409;
    if (this.#clashes(slug, draft)) {
      draft.told.add(this.published.get(slug));
      return 409;
    }
    if (draft.text === undefined && this.published.get(slug) !== draft.base && this.published.has(slug)) return 409;
    if (draft.text === undefined) this.published.delete(slug);
    else if (draft.text !== draft.base) this.published.set(slug, draft.text);
    this.drafts.delete(slug);
    return 200;
  }

  discard(slug: string): number {
    return this.drafts.delete(slug) ? 200 : 404;
  }

  delete(slug: string): number {
    if (!this.published.has(slug)) return 404;
    if (this.drafts.has(slug)) return 409;
    const base = this.published.get(slug);
    this.drafts.set(slug, { text: undefined, status: 'pending_review', base, told: new Set() });
    return 200;
  }
}

test('two hundred random operations leave exactly what a plain model says, in a sound repository', async () => {
  await fc.assert(
    fc.asyncProperty(fc.array(operation, { minLength: 200, maxLength: 200 }), async (operations) => {
      const desk = await startDesk();
      const model = new Model();
      const ask = {
        save: (slug: string, text: string) => desk.ask('persistEntry', saveParams(slug, text)),
        direct: async (slug: string, text: string) => {
          await putOnMain(desk.store, { [`content/cases/${slug}.md`]: text });
          return { status: 200 };
        },
        step: (slug: string, newStatus: string) =>
          desk.ask('updateUnpublishedEntryStatus', { collection: 'cases', slug, newStatus }),
        publish: (slug: string) => desk.ask('publishUnpublishedEntry', { collection: 'cases', slug }),
        discard: (slug: string) => desk.ask('deleteUnpublishedEntry', { collection: 'cases', slug }),
        delete: (slug: string) => desk.ask('deleteFile', { path: `content/cases/${slug}.md` }),
      };
      for (const { do: verb, slug, text } of operations) {
        const name = verb as keyof typeof ask;
        const value = name === 'step' ? steps[text]! : caseText(`第${text}版`);
        const { status } = await ask[name](slug, value);
        expect({ verb, slug, value, status }).toEqual({ verb, slug, value, status: model[name](slug, value) });
      }
      const { body: published } = await desk.ask('entriesByFolder', {
        folder: 'content/cases',
        extension: 'md',
        depth: 1,
      });
      expect(
        new Map(
          published.map(({ data, file }: { data: string; file: { path: string } }) => [
            file.path.slice('content/cases/'.length, -'.md'.length),
            data,
          ]),
        ),
      ).toEqual(model.published);
      const { body: ids } = await desk.ask('unpublishedEntries');
      expect(ids.sort()).toEqual([...model.drafts.keys()].sort().map((slug) => `cases/${slug}`));
      for (const [slug, { text, status }] of model.drafts) {
        expect((await desk.ask('unpublishedEntry', { collection: 'cases', slug })).body.status).toBe(status);
        expect(
          (await desk.ask('entryTexts', { collection: 'cases', slug, path: `content/cases/${slug}.md` })).body.draft,
        ).toBe(text ?? null);
      }
      expect(git(desk.store.git.dir, 'fsck', '--strict', '--full', '--no-dangling')).toBe('');
    }),
    {
      numRuns: 1,
      endOnFailure: true,
      reporter: (run) => {
        if (run.failed) throw new Error(`seed ${run.seed}: ${String(run.errorInstance)}`, { cause: run.errorInstance });
      },
    },
  );
});
