import { inConfig } from '../compile/check/locate.ts';
import type { Rule } from '../compile/check/rule.ts';
import { runRules } from '../compile/check/run.ts';
import { warning } from '../diagnostics/make.ts';
import { type Contents, contentsOf } from './contents.ts';
import type { Lint } from './lint.ts';

const SCRIPT = warning(
  'text/crlf',
  'the first line of this script ends in CRLF: the kernel looks for an interpreter whose name ends in a carriage return',
  'save the script with LF line ends',
);
const UNIT = warning('text/crlf', 'lines of this unit end in CRLF', 'save the unit with LF line ends');

/** No first line of a script is longer: the kernel looks at 256 bytes. */
const FIRST_LINE = 1024;
const HASH = 0x23;
const BANG = 0x21;
const CR = 0x0d;
const LF = 0x0a;

/** Line ends of Windows, where the machine trips over them. */
export const crlf: Lint = ({ config, spec, files }) => {
  const lint = (
    on: string,
    fields: readonly string[],
    finding: typeof SCRIPT,
    trips: (bytes: Uint8Array) => boolean,
    most?: number,
  ): Rule => ({
    on,
    check(struct, say) {
      const contents: Contents | undefined = contentsOf(struct, fields, files, most);
      if (contents && trips(contents.bytes)) say([contents.field], finding);
    },
  });
  const unit = ['contents', 'contents_local'];
  const rules = [
    ...['Resource', 'FileContents'].map((on) => lint(on, ['inline', 'local'], SCRIPT, isCrlfScript, FIRST_LINE)),
    ...['Unit', 'Dropin', 'Quadlet'].map((on) => lint(on, unit, UNIT, hasCrlf)),
  ];
  return runRules(rules, config, spec.shape, inConfig);
};

function isCrlfScript(bytes: Uint8Array): boolean {
  if (bytes[0] !== HASH || bytes[1] !== BANG) return false;
  const end = bytes.indexOf(LF);
  return end > 0 && bytes[end - 1] === CR;
}

function hasCrlf(bytes: Uint8Array): boolean {
  for (let at = bytes.indexOf(LF); at >= 0; at = bytes.indexOf(LF, at + 1)) if (bytes[at - 1] === CR) return true;
  return false;
}
