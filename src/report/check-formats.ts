import type { CheckedFile } from '../diagnostics/checked-file.ts';
import { renderCheckGithub } from './check-github.ts';
import { renderCheckGitlab } from './check-gitlab.ts';
import { renderCheckJson } from './check-json.ts';
import { renderCheckJunit } from './check-junit.ts';
import type { RuleText } from './check-page.ts';
import { renderCheckPretty } from './check-pretty.ts';
import { renderCheckRaw } from './check-raw.ts';
import { renderCheckSarif } from './check-sarif.ts';

/** The settings of a renderer. */
export interface FormatContext {
  /** True if the output may have colors. */
  readonly color: boolean;
  /** The width of the terminal in columns, if the output is a terminal. */
  readonly columns?: number | undefined;
  /** True if warnings fail the check. */
  readonly strict?: boolean | undefined;
  readonly toolVersion: string;
  /** The texts about a code. */
  readonly ruleOf: (code: string) => RuleText | undefined;
}

export type CheckFormat = 'pretty' | 'raw' | 'json' | 'sarif' | 'github' | 'gitlab' | 'junit';

/** The renderers by the names that `--format` and `--report` accept. A text is empty or ends with a line feed. */
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
