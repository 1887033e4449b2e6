import { translate } from '../../../../../src/compile/translate.ts';
import { renderRaw } from '../../../../../src/report/raw.ts';

/** The lines of the report about a config of a version: `fcos 1.5.0`, and what follows the header. */
export function linesOf(version: string, body: string): string[] {
  const [variant, number] = version.split(' ');
  const { report } = translate(`variant: ${variant}\nversion: ${number}\n${body}`);
  return renderRaw(report)
    .split('\n')
    .filter((line) => line !== '');
}
