export type { Errno, FileFault, FileInfo, Files } from './host/files.ts';
export type { Gzip } from './host/gzip.ts';
export type { Diagnostic, Report, Severity } from './report/diagnostic.ts';
export { renderPretty } from './report/pretty.ts';
export { renderRaw } from './report/raw.ts';
export { type TranslateOptions, type Translation, translate } from './translate.ts';
export type { Path, Step } from './tree/path.ts';
export type { Origin } from './tree/placed.ts';
export type { Mark, Source, Span } from './tree/source.ts';
