import type { Translation } from '../../../compile/translate.ts';
import { isFatal } from '../../../diagnostics/diagnostic.ts';
import { logReport, renderLogPretty } from '../../../report/log-pretty.ts';
import { renderRaw } from '../../../report/raw.ts';
import { findSecrets } from '../../../service/check/secret-spans.ts';
import { maskWords, wordsAt } from '../../../service/check/without-secrets.ts';
import { decodeText } from '../../../syntax/decode-text.ts';
import { readYaml } from '../../../syntax/yaml/read-yaml.ts';
import { byteText } from '../../../text/byte-text.ts';
import { logLine, logPath, logText } from '../../../text/log-text.ts';
import { pushAll } from '../../../text/push-all.ts';
import type { Building } from './building.ts';

/**
 * The report of `butane build` about a config. It has the messages of the drop-in command, with the name of the config in lines that
 * lack it. Secrets are masked, and terminals and CI systems do not interpret any part of it.
 *
 * @param reasons the reasons why outputs of other configs could not be embedded
 */
export function buildReport(
  config: string,
  bytes: Uint8Array,
  { report, fatal }: Translation,
  reasons: readonly string[],
  { rawErrors, strict, color }: Building,
): (string | Uint8Array)[] {
  const name = logPath(config);
  const reasonLines = reasons.map((reason) => `${name}: ${logLine(reason)}\n`);
  if (report.length === 0 && !fatal) return reasonLines;
  const decoded = decodeText(bytes, config);
  const text = 'text' in decoded ? decoded.text : byteText(bytes);
  const read = 'text' in decoded ? readYaml(decoded) : undefined;
  const secrets = findSecrets(text, read?.fault ? undefined : read?.root);

  const shown = report.map((diagnostic) => {
    const { message, help, location } = diagnostic;
    const words = location?.source.text === text ? wordsAt(location.span, secrets, text) : [];
    return { ...diagnostic, message: maskWords(message, words), help: help === undefined ? undefined : maskWords(help, words) };
  });
  const parts: (string | Uint8Array)[] = [
    rawErrors ? named(name, renderRaw(logReport(shown))) : renderLogPretty(shown, secrets.spans, color),
  ];
  pushAll(parts, reasonLines);
  if (fatal && (reasons.length === 0 || isFatal(report))) {
    const words = wordsAt({ start: 0, end: text.length }, secrets, text);
    parts.push(`${name}: Error translating config: ${logText(maskWords(fatal.message, words))}\n`);
    if (fatal.help !== undefined && !rawErrors) parts.push(`  = help: ${logLine(maskWords(fatal.help, words))}\n`);
  } else if (!fatal && strict && report.length > 0) parts.push(`${name}: Config produced warnings and --strict was specified\n`);
  return parts;
}

/** Adds the name of the config to each line of a raw report. */
function named(name: string, report: string): string {
  return report.replace(/^(?=.)/gm, () => `${name}: `);
}
