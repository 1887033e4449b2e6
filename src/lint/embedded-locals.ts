import { readLocal } from '../compile/desugar/local-file.ts';
import { mistakenText } from '../compile/mistaken-ignition.ts';
import { validateEmbedded } from '../compile/validate-embedded.ts';
import type { Code } from '../diagnostics/catalogue.ts';
import type { Diagnostic } from '../diagnostics/diagnostic.ts';
import { type Struct, struct, structs, text } from '../schema/placed.ts';
import { byteText } from '../text/byte-text.ts';
import { showPath } from '../text/path.ts';
import type { Lint, Linting } from './lint.ts';

/** Configs in local files that are to be merged or to replace this one: Ignition reads them, so they have to be Ignition's. */
export const embeddedLocals: Lint = (at) => {
  const section = struct(struct(at.config, 'ignition'), 'config');
  return [...structs(section, 'merge'), struct(section, 'replace')].flatMap((resource) => lookInto(resource, at));
};

function lookInto(resource: Struct, { spec, files }: Linting): Diagnostic[] {
  const name = text(resource, 'local');
  if (name === undefined || text(resource, 'compression') === 'gzip') return [];
  const read = files && readLocal(name, files);
  // what cannot be read is said elsewhere
  if (!read || !('contents' in read)) return [];
  const location = resource.fields.get('local')?.origin;
  const found = (code: Code, severity: Diagnostic['severity'], message: string, help?: string): Diagnostic => ({
    code,
    severity,
    message,
    path: location?.path ?? [],
    location,
    help,
  });
  const contents = byteText(read.contents);
  const mistaken = mistakenText(read.contents, contents);
  if (mistaken?.code === 'ignition/butane')
    return [
      found(
        'embedded-config/butane',
        'error',
        `${name} is a Butane config; Ignition reads Ignition configs only`,
        'translate it with `butane` and name the result here',
      ),
    ];
  if (mistaken) return [found('embedded-config/not-ignition', 'error', `${name} is no Ignition config`, mistaken.help)];
  const { unparsable, findings } = validateEmbedded(contents, spec.ignition);
  if (unparsable) return [found('embedded-config/not-ignition', 'error', `${name} is no Ignition config: ${findings[0]?.message}`)];
  const alarms = findings.filter(({ inCheck }) => inCheck !== 'omit');
  return alarms.map(({ severity, message, path }) =>
    found('embedded-config/invalid', severity, `${name}: ${path.length > 0 ? `${showPath(path)}: ` : ''}${message}`),
  );
}
