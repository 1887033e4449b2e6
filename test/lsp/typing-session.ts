import { readFileSync } from 'node:fs';
import { newestStable } from '../../src/spec/versions.ts';

/** A place at which someone who types pauses and looks at what is offered. */
export interface Pause {
  /** The text before the cursor. Nothing is behind it. */
  readonly text: string;
  /** The candidate that stands first; undefined if nothing is to be offered. */
  readonly first: string | undefined;
  /** The codes of all problems that are shown, sorted. */
  readonly problems: readonly string[];
}

/**
 * Reads `typing-session.txt`: the config of docs/walkthrough.md, with a mark `⟨candidate | problems⟩` at each pause. `⟨⟩` says that
 * nothing is offered and nothing is wrong; `NEWEST` is the newest stable version.
 */
export function typingSession(): { readonly pauses: readonly Pause[]; readonly text: string } {
  const marked = readFileSync(new URL('typing-session.txt', import.meta.url), 'utf8').split(/⟨([^⟩]*)⟩/);
  let text = '';
  const pauses: Pause[] = [];
  for (const [index, part] of marked.entries()) {
    if (index % 2 === 0) text += part;
    else {
      const [candidate = '', codes = ''] = part.split('|').map((words) => words.trim());
      const first = candidate === '' ? undefined : candidate.replace('NEWEST', newestStable('fcos'));
      pauses.push({ text, first, problems: codes.split(' ').filter((code) => code !== '') });
    }
  }
  return { pauses, text };
}
