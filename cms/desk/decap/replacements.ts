import { fileURLToPath } from 'node:url';

/** A module of Decap for which one of ours is bundled instead. */
export interface Replacement {
  /** The module of Decap, by its path in `node_modules`. */
  original: string;
  /** Ours, by its path from this file; says at its top what it does differently. */
  by: string;
  /** SHA-256 of the original that ours was written against. A test compares: an upgrade may bring what ours must have, too. */
  sha256: string;
}

const core = 'decap-cms-core/dist/esm/components';

/** Ours has the props of the original; where it adds to the original, it imports it by its path and `?original`. */
export const replacements: readonly Replacement[] = [
  {
    original: `${core}/Editor/EditorControlPane/EditorControlPane.js`,
    by: '../widgets/form-pane.ts',
    sha256: 'a82653b5113bbf7b12cfc2ddfe0a0b2b6111f22ded229d6e15e63d53f56d3f7c',
  },
  {
    original: `${core}/Collection/CollectionTop.js`,
    by: '../list/collection-top.ts',
    sha256: '8078f78183b05d13b7f411648ed5fc6b98e2a1b7033fa85940ff49c812b11bfe',
  },
  {
    original: `${core}/Collection/Entries/EntriesCollection.js`,
    by: '../list/entries.ts',
    sha256: '03cbf8bc337d7393494ed9e38fb978bdd465b930937d1cc96d061bf06065682e',
  },
  {
    original: `${core}/Collection/CollectionControls.js`,
    by: '../list/list-controls.ts',
    sha256: 'ac16c7584af0e1a05f930ea763e3f46fb03cde2ff08cf8dea33aa4c1b014f5fe',
  },
  {
    original: `${core}/Collection/CollectionSearch.js`,
    by: 'sidebar-search.ts',
    sha256: 'ebf47874f7c6c7534e31fb93936b0e97bb63b1dca2b9e0c109028d12a9b1c63a',
  },
  {
    original: `${core}/UI/SettingsDropdown.js`,
    by: '../people/settings.ts',
    sha256: '8e9353b9650c3ca38aed44ce554eeb1bd9cbf9301c26ff43578ef6d15d3fc4a2',
  },
  {
    original: `${core}/Editor/EditorToolbar.js`,
    by: '../drawer/toolbar.ts',
    sha256: '197a882ccd91818023255685bfbb0c39566ef90448b09e4c8e88c2b217571207',
  },
  {
    original: `${core}/Workflow/WorkflowCard.js`,
    by: '../list/workflow-card.ts',
    sha256: '723d2f91633f8ac2241b39d1db15e8a54938d3669e875e3b8867cdb09b64fa70',
  },
  {
    original: `${core}/UI/Notifications.js`,
    by: 'notices.ts',
    sha256: 'bfd9cad8dd7cfcb4eacd27750186838ab9d9f96df16acf8692e6cf910719e714',
  },
  {
    original: 'decap-cms-ui-default/dist/esm/FieldLabel.js',
    by: 'field-label.ts',
    sha256: 'c1b8e5ea12cf674ef9f890138ce1a753e4bb9dbefda403648abb1e87e6f6cdef',
  },
];

const toCode = ({ by }: Replacement) => {
  const path = JSON.stringify(fileURLToPath(new URL(by, import.meta.url)));
  return `export * from ${path}; export { default } from ${path};`;
};

/** A Vite plugin that bundles our modules for those of Decap, and fails where one of them is no longer asked for. */
export function replaceModules() {
  const used = new Set<Replacement>();
  return {
    name: 'mingli-decap-replacements',
    enforce: 'pre' as const,
    load(id: string) {
      const replacement = replacements.find(({ original }) => id.endsWith(`/${original}`));
      if (replacement) used.add(replacement);
      return replacement && toCode(replacement);
    },
    buildEnd(error?: Error) {
      const idle = replacements.filter((replacement) => !used.has(replacement));
      if (!error && idle.length > 0)
        throw new Error(
          `Decap has changed; it no longer loads what these stand in for: ${idle.map(({ original, by }) => `${original} (${by})`).join(', ')}`,
        );
    },
  };
}
