import { diagnose } from '../../../diagnostics/diagnose.ts';
import { tomlFiles } from '../../facts/settings-files.ts';
import { inContents } from '../../machine/diagnostics.ts';
import type { MachineLint } from '../../machine/machine-lint.ts';
import { textFiles } from '../../machine/text-files.ts';
import { placeholderIn } from '../../placeholder-text.ts';
import { readToml } from './read-toml.ts';

/** Settings that are not TOML. */
export const tomlSyntax: MachineLint = (machine) =>
  textFiles(machine, tomlFiles).flatMap(([node, contents]) => {
    const read = readToml(contents.text);
    if (!('fault' in read) || placeholderIn(contents.text.slice(read.span.start, read.span.end)) !== undefined) return [];
    const path = node.writtenPath;
    const diagnostic =
      read.unquoted === undefined
        ? diagnose('settings-file/toml-syntax', 'other', { path, fault: read.fault })
        : diagnose('settings-file/toml-syntax', 'no-quotes', { path, ...read.unquoted });
    return [inContents(contents, read.span, diagnostic)];
  });
