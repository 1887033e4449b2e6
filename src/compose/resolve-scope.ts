import { readLocal } from '../compile/desugar/local-file.ts';
import type { LocalFiles } from '../compile/desugar/pass.ts';
import { diagnose } from '../diagnostics/diagnose.ts';
import type { Diagnostic } from '../diagnostics/diagnostic.ts';
import { joinPath } from '../grammar/posix-path.ts';
import type { SourceNode } from '../syntax/source-tree.ts';
import { byteText } from '../text/byte-text.ts';
import { filledLines } from '../text/filled-lines.ts';
import type { Location } from '../text/source.ts';
import { LONGEST_TEXT, refuseValue } from './check-value.ts';
import { Confinement } from './confine.ts';
import type { Declaration, VariableValue } from './declaration.ts';
import type { Header } from './header.ts';
import type { Outside } from './outside-values.ts';
import { isNull, readTextValue, readValue } from './read-value.ts';
import { type Scope, setAt, type Value } from './value.ts';

/** A value that an including file or an instance gives. */
export interface Explicit {
  readonly node: SourceNode;
  readonly location: Location;
  /** True if messages may quote the text that contains it. */
  readonly shown: boolean;
  readonly secret: boolean;
  /** True if it depends on an unknown value. */
  readonly unknown: boolean;
}

/** The sources of the values of a file. */
export interface Resolving {
  readonly explicit: ReadonlyMap<string, Explicit>;
  /** All of it for a root, only the environment for a part. */
  readonly outside: Outside;
  /** The directory to which `file` is relative. */
  readonly files: LocalFiles | undefined;
  /** Makes the diagnostic about a missing value; undefined if it stands for any value. */
  readonly missing: (declaration: Declaration) => Diagnostic | undefined;
  readonly report: Diagnostic[];
}

/** The values of the variables that a header declares. */
export function resolveScope(header: Header, resolving: Resolving): Scope {
  const scope = new Map<string, Value>();
  for (const declaration of header.vars.values()) scope.set(declaration.name, resolveValue(declaration, resolving));
  return scope;
}

/** A value before it is checked, or why there is none. */
interface Candidate {
  readonly read: { readonly value: VariableValue } | Diagnostic;
  /** Where it comes from: `set at hosts/web.bu:5:20`. */
  readonly where: string;
  readonly secret: boolean;
  /** Its place, if that may be shown. */
  readonly location?: Location | undefined;
}

function resolveValue(declaration: Declaration, resolving: Resolving): Value {
  const { name, type, source, span } = declaration;
  const { explicit, missing, report } = resolving;
  const given = explicit.get(name);
  const secret = declaration.secret || given?.secret === true;
  const unknown: Value = { type, value: undefined, secret, where: 'not given' };
  if (given?.unknown || given?.node.kind === 'error') return unknown;
  const candidate = given ? ofExplicit(given, declaration) : (fromOutside(declaration, resolving) ?? ofDefault(declaration));
  if (!candidate) {
    const diagnostic = declaration.hasBadDefault ? undefined : missing(declaration);
    if (diagnostic) report.push(diagnostic);
    return unknown;
  }
  const { read, where, location } = candidate;
  const refusal = 'message' in read ? read : refuseValue(declaration, read.value, location ? undefined : where);
  if (!refusal && 'value' in read) return { type, value: read.value, secret, where };
  const declared: Location = { source, span };
  report.push({
    ...refusal!,
    location: location ?? declared,
    related: location && location !== declared ? [{ message: `${name} is declared here`, location: declared }] : [],
  });
  return unknown;
}

function ofExplicit({ node, location, shown, secret }: Explicit, { name, type }: Declaration): Candidate {
  const where = setAt(location);
  return {
    read: readValue(node, type, { name, source: shown ? undefined : where }),
    where,
    secret,
    location: shown ? location : undefined,
  };
}

function ofDefault({ default: value, source, span }: Declaration): Candidate | undefined {
  return value === undefined ? undefined : { read: { value }, where: 'its default', secret: false, location: { source, span } };
}

function fromOutside(declaration: Declaration, { outside, files }: Resolving): Candidate | undefined {
  const { name, type, env, file } = declaration;
  const secret = false;
  const set = outside.set?.get(name);
  if (set) return ofTexts(set, declaration, 'set by --set');
  const valuesFile = outside.vars?.findLast(({ values }) => values.has(name));
  if (valuesFile) {
    const { node, line } = valuesFile.values.get(name)!;
    const where = `set at ${valuesFile.name}:${line}`;
    if (!isNull(node)) return { read: readValue(node, type, { name, source: where }), where, secret };
  }
  const variable = env === undefined ? undefined : outside.env?.(env);
  if (variable) {
    const texts = type === 'list' ? filledLines(variable) : [variable];
    return ofTexts(texts, declaration, `set by the environment variable ${env}`);
  }
  return file === undefined ? undefined : ofFile(file, declaration, files);
}

function ofFile(file: string, declaration: Declaration, files: LocalFiles | undefined): Candidate | undefined {
  const { name, type } = declaration;
  const where = `read from ${file}`;
  const none = (read: Diagnostic): Candidate => ({ read, where, secret: false });
  const confined = files && new Confinement(files.host, files.dir).file(joinPath(files.dir, file));
  if (confined && 'refused' in confined) return none(diagnose('compose/bad-value', 'file-refused', { name, file }));
  const read = readLocal(file, files);
  // a file that does not exist gives no value; other faults are reported
  if ('code' in read)
    return read.values?.missingPath === undefined
      ? none(diagnose('compose/bad-value', 'file-unreadable', { name, file, problem: read.message }))
      : undefined;
  if (read.contents.length > LONGEST_TEXT) return none(diagnose('compose/bad-value', 'file-too-large', { name, file }));
  const text = byteText(read.contents);
  if (/[\udc80-\udcff]/u.test(text)) return none(diagnose('compose/bad-value', 'file-not-text', { name, file }));
  return ofTexts(type === 'list' ? filledLines(text) : [text.replace(/\r?\n$/, '')], declaration, where);
}

/** A value that is given as texts: several for a list. */
function ofTexts(texts: readonly string[], { name, type }: Declaration, where: string): Candidate {
  const of = { name, source: where };
  const [text, ...others] = texts;
  const read =
    type === 'list'
      ? { value: texts }
      : text === undefined || others.length > 0
        ? diagnose('compose/bad-value', 'twice', of)
        : readTextValue(text, type, of);
  return { read, where, secret: false };
}
