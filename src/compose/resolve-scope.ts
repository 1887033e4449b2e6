import { readLocal } from '../compile/desugar/local-file.ts';
import type { LocalFiles } from '../compile/desugar/pass.ts';
import type { Diagnostic } from '../diagnostics/diagnostic.ts';
import type { SourceNode } from '../syntax/source-tree.ts';
import { byteText } from '../text/byte-text.ts';
import type { Location } from '../text/source.ts';
import { LONGEST_TEXT, objection } from './check-value.ts';
import type { ComposeCode } from './compose-problem.ts';
import { composeProblem } from './compose-problem.ts';
import type { Declaration, VariableValue } from './declaration.ts';
import type { Header } from './header.ts';
import type { Outside } from './outside-values.ts';
import { isNull, readTextValue, readValue, type ValueFault } from './read-value.ts';
import { type Scope, setAt, type Value } from './value.ts';

/** A value that an including file or an instance gives. */
export interface Explicit {
  readonly node: SourceNode;
  readonly location: Location;
  /** True where the text that holds it may be shown. */
  readonly shown: boolean;
  readonly secret: boolean;
  /** True where it depends on a value that is not known. */
  readonly unknown: boolean;
}

/** What the values of a file come of. */
export interface Resolving {
  readonly explicit: ReadonlyMap<string, Explicit>;
  /** For a root all of it, for a part the environment. */
  readonly outside: Outside;
  /** The directory that `file` names files from. */
  readonly files: LocalFiles | undefined;
  /** Where a value is missing, and what to do about it; without it a value that is missing is not known, and nothing is said. */
  readonly missing?: ((declaration: Declaration) => Diagnostic) | undefined;
  readonly report: Diagnostic[];
  /** Told of the places where secrets are written. */
  readonly onSecret: (location: Location) => void;
}

/** The values of the variables that a header declares. */
export function resolveScope(header: Header, resolving: Resolving): Scope {
  const scope = new Map<string, Value>();
  for (const declaration of header.vars.values()) scope.set(declaration.name, resolveValue(declaration, resolving));
  return scope;
}

/** A value before it is checked, or why it is none. */
interface Candidate {
  readonly read: { readonly value: VariableValue } | ValueFault;
  readonly where: string;
  readonly secret: boolean;
  /** Where it stands, where that may be shown. */
  readonly location?: Location | undefined;
}

function resolveValue(declaration: Declaration, resolving: Resolving): Value {
  const { name, type, source, span } = declaration;
  const { explicit, missing, report, onSecret } = resolving;
  const own = explicit.get(name);
  const secret = declaration.secret || own?.secret === true;
  const unknown: Value = { type, value: undefined, secret, where: 'not given' };
  if (own && declaration.secret) onSecret(own.location);
  if (own?.unknown) return unknown;
  const candidate = own ? ofExplicit(own, declaration) : (fromOutside(declaration, resolving) ?? ofDefault(declaration));
  if (!candidate) {
    if (missing) report.push(missing(declaration));
    return unknown;
  }
  const { read, where, location } = candidate;
  const fault: { readonly code: ComposeCode; readonly message: string; readonly help?: string | undefined } | undefined =
    'message' in read
      ? { code: 'compose/bad-value', message: `${name}: ${read.message}`, help: read.help }
      : objection(declaration, read.value);
  if (!fault && 'value' in read) return { type, value: read.value, secret, where };
  const declared: Location = { source, span };
  const at = location ?? declared;
  report.push({
    ...composeProblem(fault!.code, location ? fault!.message : `${fault!.message}; it is ${where}`, fault!.help),
    location: at,
    related: at === declared ? [] : [{ message: `${name} is declared here`, location: declared }],
  });
  return unknown;
}

function ofExplicit({ node, location, shown, secret }: Explicit, { type }: Declaration): Candidate {
  return { read: readValue(node, type), where: setAt(location), secret, location: shown ? location : undefined };
}

function ofDefault({ default: value, source, span }: Declaration): Candidate | undefined {
  return value === undefined ? undefined : { read: { value }, where: 'its default', secret: false, location: { source, span } };
}

function fromOutside(declaration: Declaration, { outside, files }: Resolving): Candidate | undefined {
  const { name, type, env, file } = declaration;
  const secret = false;
  const set = outside.set?.get(name);
  if (set) return { read: ofTexts(set, declaration), where: 'set by --set', secret };
  const given = outside.vars?.findLast(({ values }) => values.has(name));
  if (given) {
    const { node, line } = given.values.get(name)!;
    if (!isNull(node)) return { read: readValue(node, type), where: `set at ${given.name}:${line}`, secret };
  }
  const variable = env === undefined ? undefined : outside.env?.(env);
  if (variable)
    return {
      read: ofTexts(type === 'list' ? linesOf(variable) : [variable], declaration),
      where: `set by the environment variable ${env}`,
      secret,
    };
  return file === undefined ? undefined : ofFile(file, declaration, files);
}

function ofFile(file: string, declaration: Declaration, files: LocalFiles | undefined): Candidate | undefined {
  const where = `read from ${file}`;
  const read = readLocal(file, files);
  // a file that is not there gives no value; what else is wrong is told
  if ('code' in read)
    return read.values?.missingPath === undefined
      ? { read: { message: `${file} cannot be read: ${read.message}` }, where, secret: false }
      : undefined;
  if (read.contents.length > LONGEST_TEXT) return { read: { message: `${file} is longer than 1 MiB` }, where, secret: false };
  const text = byteText(read.contents);
  if (/[\udc80-\udcff]/u.test(text)) return { read: { message: `${file} is no text in UTF-8` }, where, secret: false };
  return { read: ofTexts(declaration.type === 'list' ? linesOf(text) : [text.replace(/\r?\n$/, '')], declaration), where, secret: false };
}

function linesOf(text: string): string[] {
  return text.split(/\r?\n/).filter((line) => line !== '');
}

function ofTexts(texts: readonly string[], { type }: Declaration): { readonly value: VariableValue } | ValueFault {
  if (type === 'list') return { value: texts };
  return texts.length === 1 ? readTextValue(texts[0]!, type) : { message: 'it is set more than once, and is no list' };
}
