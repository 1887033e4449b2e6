import type { Diagnostic } from '../diagnostics/diagnostic.ts';
import { scalarText } from '../syntax/source-tree.ts';
import { composeProblem } from './compose-problem.ts';
import type { Header } from './header.ts';
import { substituteValue } from './substitute.ts';
import type { Scope } from './value.ts';

/** What the header says the output is called; undefined where it says nothing, or nothing that can be used. */
export function outputName({ output, source }: Header, scope: Scope, faults: Diagnostic[]): string | undefined {
  if (!output) return undefined;
  const { root, report, replaced } = substituteValue(output, source, scope);
  faults.push(...report);
  const uses = [...replaced.values()];
  if (report.length > 0 || uses.some(({ unknown }) => unknown)) return undefined;
  const name = scalarText(root) ?? '';
  const message = uses.some(({ secret }) => secret) ? 'the name of an output has a secret in it' : faultOf(name);
  if (message === undefined) return name;
  faults.push({
    ...composeProblem('compose/bad-output', message, 'name a file below the folder of the config'),
    location: { source, span: output.span },
  });
  return undefined;
}

function faultOf(name: string): string | undefined {
  if (name === '' || /[\x00-\x1f\x7f\\]/.test(name)) return 'the name of the output has characters that no output has';
  if (name.startsWith('/') || name.split('/').includes('..')) return 'the output would be outside of the folder of the config';
  return undefined;
}
