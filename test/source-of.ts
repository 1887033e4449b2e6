import type { Source } from '../src/text/source.ts';

/** A text as a file that was read. */
export function sourceOf(text: string, name = 'a.bu'): Source {
  return { name, bytes: new TextEncoder().encode(text), text };
}
