import type { CheckedFile } from '../diagnostics/checked-file.ts';
import { renderCheckGithub } from './check-github.ts';
import { renderCheckGitlab } from './check-gitlab.ts';
import { renderCheckJson } from './check-json.ts';
import { renderCheckJunit } from './check-junit.ts';
import type { RuleText } from './check-page.ts';
import { renderCheckPretty } from './check-pretty.ts';
import { renderCheckRaw } from './check-raw.ts';
import { renderCheckSarif } from './check-sarif.ts';

/** What a renderer needs to know beside the files. */
export interface FormatContext {
  /** Whether the reader shows colors. */
  readonly color: boolean;
  /** Columns of the terminal, where it is one. */
  readonly columns?: number | undefined;
  /** Whether warnings fail, as the command was told. */
  readonly strict?: boolean | undefined;
  readonly toolVersion: string;
  /** What a code stands for. */
  readonly ruleOf: (code: string) => RuleText | undefined;
}

export type CheckFormat = 'pretty' | 'raw' | 'json' | 'sarif' | 'github' | 'gitlab' | 'junit';

/** What `--format` and `--report` name. A text is empty, or ends in a line feed. */
export const checkFormats: Readonly<Record<CheckFormat, (files: readonly CheckedFile[], context: FormatContext) => string>> = {
  pretty: renderCheckPretty,
  raw: renderCheckRaw,
  json: renderCheckJson,
  sarif: renderCheckSarif,
  github: renderCheckGithub,
  gitlab: renderCheckGitlab,
  junit: renderCheckJunit,
};

export function isCheckFormat(name: string): name is CheckFormat {
  return Object.hasOwn(checkFormats, name);
}
