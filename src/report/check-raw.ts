import type { CheckedFile, Problem } from '../diagnostics/problem.ts';
import { logLine, logPath } from '../text/log-text.ts';

/** One line a problem: for grep, for editors that jump to places, and for logs. */
export function renderCheckRaw(files: readonly CheckedFile[]): string {
  return files.flatMap(({ path, problems }) => problems.map((problem) => `${problemLine(path, problem)}\n`)).join('');
}

/** `configs/a.bu:6:13: error: file mode 644 is probably decimal [mode/decimal]` */
export function problemLine(path: string, { code, severity, message, range: { start } }: Problem): string {
  return `${logPath(path)}:${start.line}:${start.column}: ${severity}: ${logLine(`${message} [${code}]`)}`;
}
