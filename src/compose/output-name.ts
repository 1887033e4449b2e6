import { type CaseOf, diagnose } from '../diagnostics/diagnose.ts';
import type { Diagnostic } from '../diagnostics/diagnostic.ts';
import { scalarText } from '../syntax/source-tree.ts';
import { pushAll } from '../text/push-all.ts';
import type { Header } from './header.ts';
import { substituteValue } from './substitute.ts';
import type { Scope } from './value.ts';

/** The name that the header gives to the output; undefined if it gives none, or none that can be used. */
export function outputName({ output, source }: Header, scope: Scope, faults: Diagnostic[]): string | undefined {
  if (!output) return undefined;
  const { root, report, replaced } = substituteValue(output, source, scope);
  pushAll(faults, report);
  const uses = [...replaced.values()];
  if (report.length > 0 || uses.some(({ unknown }) => unknown)) return undefined;
  const name = scalarText(root) ?? '';
  const fault = uses.some(({ secret }) => secret) ? 'secret' : faultOf(name);
  if (fault === undefined) return name;
  faults.push({ ...diagnose('compose/bad-output', fault), location: { source, span: output.span } });
  return undefined;
}

function faultOf(name: string): CaseOf<'compose/bad-output'> | undefined {
  if (name === '' || /[\x00-\x1f\x7f\\]/.test(name)) return 'characters';
  if (name.startsWith('/') || name.split('/').includes('..')) return 'outside';
  if (/(?:^|\/)\.*(?:\.(?:ign|yaml))?$/.test(name)) return 'no-name';
  return undefined;
}
