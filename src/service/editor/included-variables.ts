import { Confinement } from '../../compose/confine.ts';
import type { Declaration } from '../../compose/declaration.ts';
import { folderOf } from '../../compose/include-targets.ts';
import { joinPath } from '../../grammar/posix-path.ts';
import { isFault } from '../../host/files.ts';
import { decodeText } from '../../syntax/decode-text.ts';
import type { ConfigFiles } from './config-files.ts';
import { declaredVariables } from './declared-variables.ts';

/** The variables that an included file declares, by name; none for a pattern, and for a file that cannot be read. */
export function includedVariables(file: string, { host, includes }: ConfigFiles): ReadonlyMap<string, Declaration> {
  const path = includes && joinPath(folderOf(includes.path), file);
  const confined = path === undefined ? undefined : new Confinement(host, includes!.rootDir).file(path);
  const bytes = confined && 'real' in confined ? host.read(confined.real) : undefined;
  if (bytes === undefined || isFault(bytes)) return new Map();
  const source = decodeText(bytes, file);
  return 'message' in source ? new Map() : declaredVariables(source.text);
}
