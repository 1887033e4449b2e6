import type { Completion } from '../../../src/service/editor/completion.ts';
import { completionsAt } from '../../../src/service/editor/completions.ts';
import type { ConfigFiles } from '../../../src/service/editor/config-files.ts';

/** What is offered where a text has `¦`. */
export function offered(marked: string, local?: ConfigFiles): readonly Completion[] {
  const offset = marked.indexOf('¦');
  return completionsAt(marked.replace('¦', ''), offset, local && (() => local));
}

export function labels(marked: string, local?: ConfigFiles): readonly string[] {
  return offered(marked, local).map(({ label }) => label);
}

/** The text after one completion was taken, with its tab stops. */
export function taken(marked: string, label: string, local?: ConfigFiles): string {
  const completion = offered(marked, local).find((candidate) => candidate.label === label);
  if (!completion) throw new Error(`${label} is not offered`);
  const text = marked.replace('¦', '');
  const { span } = completion;
  // editors indent the lines of a snippet as the line is indented
  const margin = /^[ ]*/.exec(text.slice(text.lastIndexOf('\n', span.start - 1) + 1))![0];
  return text.slice(0, span.start) + (completion.snippet ?? completion.text).replaceAll('\n', `\n${margin}`) + text.slice(span.end);
}
