import { diagnose } from '../diagnostics/diagnose.ts';
import type { Diagnostic, LocatedDiagnostic } from '../diagnostics/diagnostic.ts';
import { type Files, isFault } from '../host/files.ts';
import { isButaneText } from '../spec/butane-text.ts';
import { isComposeHeader } from '../spec/compose-header.ts';
import { emptyHelp } from '../spec/mistaken-config.ts';
import { variants } from '../spec/versions.ts';
import { decodeText } from '../syntax/decode-text.ts';
import { type SourceNode, scalarText, step } from '../syntax/source-tree.ts';
import { readYamlDocuments } from '../syntax/yaml/read-documents.ts';
import { readYaml } from '../syntax/yaml/read-yaml.ts';
import { byteText, sameBytes } from '../text/byte-text.ts';
import type { Source } from '../text/source.ts';
import { Confinement, LARGEST_FILE, type Refusal } from './confine.ts';
import type { DecodedPart } from './decode-part.ts';
import { emptyHeader } from './header.ts';
import type { LoadedFile } from './loaded-file.ts';
import { readComposeHeader } from './read-header.ts';

/** Why a file is no part. */
export type LoadFault = { readonly refused: Refusal } | { readonly missing: true } | { readonly notConfig: true };

/** The greatest number of configs of a file. */
const MOST_CONFIGS = 256;

/**
 * The files of a run. Each is read and parsed once, even if many configs include it. To see changes, make another store.
 */
export class PartStore {
  readonly confinement: Confinement;
  readonly #loaded = new Map<string, LoadedFile | LoadFault>();
  /** Roots by the path that the caller named. */
  readonly #roots = new Map<string, LoadedFile>();
  /** Decoded parts, by their path, directory and values. */
  readonly decoded = new Map<string, DecodedPart>();

  /** @param rootDir the directory that included files may not be outside of */
  constructor(
    readonly files: Files,
    readonly rootDir: string,
  ) {
    this.confinement = new Confinement(files, rootDir);
  }

  /** Reads a part. `path` is the path that messages show. */
  part(path: string): LoadedFile | LoadFault {
    const confined = this.confinement.file(path);
    if (!('real' in confined)) return confined;
    const { real } = confined;
    const before = this.#loaded.get(real);
    if (before) return before;
    const bytes = this.files.read(real);
    const loaded = isFault(bytes)
      ? { missing: true as const }
      : bytes.length > LARGEST_FILE
        ? { refused: 'too-large' as const }
        : loadPart(path, real, bytes);
    this.#loaded.set(real, loaded);
    return loaded;
  }

  /** Reads a root. The user named it, so it need not be below the root directory. */
  root(path: string, bytes: Uint8Array): LoadedFile {
    const before = this.#roots.get(path);
    if (before && sameBytes(before.source.bytes, bytes)) return before;
    const loaded = this.#loadRoot(path, bytes);
    this.#roots.set(path, loaded);
    return loaded;
  }

  #loadRoot(path: string, bytes: Uint8Array): LoadedFile {
    const confined = this.confinement.below(path);
    const absolute = this.files.absolute(path);
    const real = 'real' in confined ? confined.real : isFault(absolute) ? path : absolute;
    const part = this.#loaded.get(real);
    if (part && 'source' in part && part.source.name === path && sameBytes(part.source.bytes, bytes)) return part;
    return loadFile(path, real, bytes);
  }
}

/** Reads a part. A file that is not a config is refused, so that no message quotes it. */
function loadPart(path: string, real: string, bytes: Uint8Array): LoadedFile | LoadFault {
  const loaded = loadFile(path, real, bytes);
  const isConfig = loaded.hasHeader || loaded.configs.some(namesVariant) || isButaneText(byteText(bytes));
  return isConfig ? loaded : { notConfig: true };
}

function namesVariant(config: SourceNode): boolean {
  const variant = step(config, 'variant');
  return variant !== undefined && variants().includes(scalarText(variant) ?? '');
}

function loadFile(name: string, real: string, bytes: Uint8Array): LoadedFile {
  const source = decodeText(bytes, name);
  if ('message' in source) {
    const empty: Source = { name, bytes, text: '' };
    return { source: empty, real, hasHeader: false, header: emptyHeader(empty), configs: [], report: [source] };
  }
  const first = readYaml(source);
  if (first.fault)
    return { source, real, hasHeader: false, header: emptyHeader(source), configs: [], report: [withReferenceHelp(first.fault)] };
  const { root } = first;
  if (!isComposeHeader(root)) {
    const configs = root ? [root] : [];
    return { source, real, hasHeader: false, header: emptyHeader(source), configs, report: root ? [] : [emptyFile(source)] };
  }
  const { roots, fault } = readYamlDocuments(source, MOST_CONFIGS + 1);
  const { header, report } = readComposeHeader(root, source);
  const documents = roots.slice(1);
  const configs = documents.filter((document) => !isComposeHeader(document));
  const faults = fault ? [withDocumentHelp(withReferenceHelp(fault), source)] : configs.length === 0 ? [noConfig(root, source)] : [];
  const secondHeaders = documents.filter(isComposeHeader).map(({ entries: [first] }) => ({
    ...diagnose('compose/bad-header', 'second-header'),
    location: { source, span: first!.key.span },
  }));
  return { source, real, hasHeader: true, header, configs, report: [...report, ...faults, ...secondHeaders] };
}

function emptyFile(source: Source): Diagnostic {
  return { ...diagnose('header/no-variant'), help: emptyHelp(), location: { source, span: { start: 0, end: 0 } } };
}

function noConfig(root: SourceNode, source: Source): Diagnostic {
  return {
    ...diagnose('compose/no-config'),
    location: { source, span: root.kind === 'map' ? root.entries[0]!.key.span : root.span },
  };
}

/** Adds help if the text is not YAML because a config uses an anchor of the header. */
function withDocumentHelp(fault: LocatedDiagnostic, { text }: Source): LocatedDiagnostic {
  if (fault.values?.slip !== 'bad-anchor') return fault;
  const name = /^\*?([A-Za-z0-9_-]+)/.exec(text.slice(fault.location.span.start, fault.location.span.start + 100))?.[1];
  const isAbove = name !== undefined && text.slice(0, fault.location.span.start).includes(`&${name}`);
  return isAbove ? { ...fault, help: 'each document has anchors of its own: declare a variable, and write ${var.NAME}' } : fault;
}

/** Adds help if the text is not YAML because of a reference without quotes. */
function withReferenceHelp(fault: LocatedDiagnostic): LocatedDiagnostic {
  const { text } = fault.location.source;
  const { start } = fault.location.span;
  const before = text.slice(text.lastIndexOf('\n', start - 1) + 1, start);
  const end = text.indexOf('\n', start);
  const line = before + text.slice(start, end < 0 ? undefined : end);
  const reference = line.indexOf('${var.');
  // within [ ] and { } a brace ends a plain scalar
  return reference > 0 && /[[{]/.test(line.slice(0, reference))
    ? { ...fault, help: 'within [ ] and { } a reference needs quotes: "${var.NAME}"' }
    : fault;
}
