import { diagnose } from '../../../diagnostics/diagnose.ts';
import type { Diagnostic } from '../../../diagnostics/diagnostic.ts';
import { nearest } from '../../../text/nearest.ts';
import { fcosSshd, sshdFiles, sshdFlags, sshdKeywords } from '../../facts/sshd.ts';
import type { Contents } from '../../machine/contents.ts';
import { inContents } from '../../machine/diagnostics.ts';
import type { Machine } from '../../machine/machine.ts';
import type { MachineLint } from '../../machine/machine-lint.ts';
import { settingLines, textFiles } from '../../machine/text-files.ts';
import { placeholderIn } from '../../placeholder-text.ts';

/** Settings of sshd with which it does not start, or that do nothing. */
export const sshd: MachineLint = (machine) =>
  textFiles(machine, sshdFiles).flatMap(([{ path }, contents]) => {
    const settings = settingsIn(contents);
    return [
      ...settings.flatMap((setting) => refusal(setting, contents)),
      ...tooLate(path.slice(path.lastIndexOf('/') + 1), settings, contents, machine),
    ];
  });

/** A line of settings: a keyword, and its value with where it stands. */
interface Setting {
  readonly keyword: string;
  readonly value: string;
  readonly start: number;
  readonly valueStart: number;
  readonly end: number;
}

function settingsIn({ text }: Contents): Setting[] {
  return settingLines(text, /^#/).flatMap(({ text: line, start }) => {
    const [all, keyword = '', between = '', value = ''] = /^([A-Za-z][\w-]*)(\s*=\s*|\s+)([^\s#"]+)\s*(?:#.*)?$/.exec(line) ?? [];
    if (all !== undefined) {
      const valueStart = start + keyword.length + between.length;
      return [{ keyword, value, start, valueStart, end: valueStart + value.length }];
    }
    // a value of several words, or in quotes, is not judged
    const [word] = /^[A-Za-z][\w-]*/.exec(line) ?? [];
    return word === undefined ? [] : [{ keyword: word, value: '', start, valueStart: start, end: start + word.length }];
  });
}

function refusal({ keyword, value, start, valueStart, end }: Setting, contents: Contents): Diagnostic[] {
  const isNamed = (name: string): boolean => name.toLowerCase() === keyword.toLowerCase();
  if (sshdFlags.some(isNamed)) {
    if (value === '' || /^(?:yes|no)$/i.test(value) || placeholderIn(value) !== undefined) return [];
    return [inContents(contents, { start: valueStart, end }, diagnose('settings-file/sshd-value', { keyword, value }))];
  }
  if (sshdKeywords.some(isNamed)) return [];
  const all = [...sshdFlags, ...sshdKeywords];
  // distributions add keywords: only a misspelt one is sure to be wrong
  const meant = nearest(keyword, all);
  if (meant === undefined) return [];
  return [inContents(contents, { start, end: start + keyword.length }, diagnose('settings-file/sshd-keyword', { keyword, meant }))];
}

/** A setting that a file of the image has set already: the first value that sshd reads counts. */
function tooLate(name: string, settings: readonly Setting[], contents: Contents, { variant, nodeAt }: Machine): Diagnostic[] {
  const { file, keyword, value } = fcosSshd;
  if (variant !== 'fcos' || name <= file || name === 'sshd_config' || nodeAt(`/etc/ssh/sshd_config.d/${file}`)) return [];
  const match = settings.findIndex((setting) => setting.keyword.toLowerCase() === 'match');
  const set = settings.findIndex((setting) => setting.keyword.toLowerCase() === keyword.toLowerCase());
  const setting = settings[set];
  // a Match block overrides what was set before
  if (!setting || (match >= 0 && match < set) || setting.value.toLowerCase() !== 'yes') return [];
  const diagnostic = diagnose('settings-file/sshd-too-late', { keyword, file, value });
  return [inContents(contents, { start: setting.start, end: setting.end }, diagnostic)];
}
