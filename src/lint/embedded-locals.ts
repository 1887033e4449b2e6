import { readLocal } from '../compile/desugar/local-file.ts';
import { mistakenText } from '../compile/mistaken-ignition.ts';
import { validateEmbedded } from '../compile/validate-embedded.ts';
import { diagnose } from '../diagnostics/diagnose.ts';
import type { Diagnostic } from '../diagnostics/diagnostic.ts';
import { type Struct, struct, structs, text } from '../schema/placed.ts';
import { byteText } from '../text/byte-text.ts';
import { showPath } from '../text/path.ts';
import type { Lint, Linting } from './lint.ts';

/** Local files that are embedded to be merged into the config or to replace it. They have to be Ignition configs. */
export const embeddedLocals: Lint = (at) => {
  const section = struct(struct(at.config, 'ignition'), 'config');
  return [...structs(section, 'merge'), struct(section, 'replace')].flatMap((resource) => lookInto(resource, at));
};

function lookInto(resource: Struct, { spec, files }: Linting): Diagnostic[] {
  const name = text(resource, 'local');
  if (name === undefined || text(resource, 'compression') === 'gzip') return [];
  const read = files && readLocal(name, files);
  // a file that cannot be read has its own diagnostic
  if (!read || !('contents' in read)) return [];
  const location = resource.fields.get('local')?.origin;
  const located = (diagnostic: Diagnostic): Diagnostic => ({ ...diagnostic, path: location?.path ?? [], location });
  const contents = byteText(read.contents);
  const mistaken = mistakenText(read.contents, contents);
  if (mistaken?.code === 'ignition/butane') return [located(diagnose('embedded-config/butane', { name }))];
  if (mistaken) return [located({ ...diagnose('embedded-config/not-ignition', 'otherKind', { name }), help: mistaken.help })];
  const { unparsable, findings } = validateEmbedded(contents, spec.ignition);
  if (unparsable) {
    const problem = findings.map(({ message }) => message).join();
    return [located(diagnose('embedded-config/not-ignition', 'unreadable', { name, problem }))];
  }
  const real = findings.filter(({ inCheck }) => inCheck !== 'omit');
  return real.map(({ severity, message, path }) => {
    const problem = path.length > 0 ? `${showPath(path)}: ${message}` : message;
    return located({ ...diagnose('embedded-config/invalid', 'local', { name, problem }), severity });
  });
}
