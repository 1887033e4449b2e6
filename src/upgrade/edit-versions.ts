import type { TextEdit } from '../diagnostics/diagnostic.ts';
import { step } from '../syntax/source-tree.ts';
import type { Location, Source } from '../text/source.ts';
import { editVersion } from './edit-version.ts';
import type { Versioned } from './versioned.ts';

/** The edits of a text that give its configs other versions, and why that cannot be done. */
export interface Edited {
  readonly edits: readonly TextEdit[];
  readonly faults: readonly { readonly message: string; readonly location: Location }[];
}

/** The edits that give each config of a text another version. */
export function editVersions(configs: readonly Versioned[], source: Source): Edited {
  const edits: TextEdit[] = [];
  const faults: { message: string; location: Location }[] = [];
  for (const { root, from, to } of configs) {
    if (from.version === to.version) continue;
    const edit = editVersion(root, source, to.version);
    if ('fault' in edit) faults.push({ message: edit.fault, location: { source, span: (step(root, 'version') ?? root).span } });
    else edits.push(edit);
  }
  return { edits, faults };
}
