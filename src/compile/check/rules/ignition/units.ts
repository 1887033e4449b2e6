import type { Diagnostic } from '../../../../diagnostics/diagnostic.ts';
import { beside, error, warning } from '../../../../diagnostics/make.ts';
import { goQuote } from '../../../../grammar/go-quote.ts';
import { extension } from '../../../../grammar/posix-path.ts';
import { parseUnitFile, type UnitFile } from '../../../../grammar/unit-file.ts';
import { unitExtensions } from '../../../../ignition/values.ts';
import { flag, type Struct, structs, text } from '../../../../schema/placed.ts';
import { quadletExtensions } from '../../../../spec/values.ts';
import { nearest } from '../../../../text/nearest.ts';
import type { Rule } from '../../rule.ts';

const NAME = error('unit/extension', 'invalid systemd unit extension');
const DROPIN_NAME = error('dropin/extension', 'invalid systemd drop-in extension', 'the name of a drop-in ends in .conf');

function extensionHelp(name: string): string {
  const own = extension(name);
  if (quadletExtensions.includes(own))
    return `this is a quadlet: write it as a file /etc/containers/systemd/${name} below storage.files; from fcos 1.8.0-experimental on, below systemd.quadlets`;
  const meant = own === '' || own === '.' ? undefined : nearest(own, unitExtensions);
  if (meant !== undefined) return `did you mean "${name.slice(0, name.length - own.length)}${meant}"?`;
  return own === '' && name !== '' ? `write the whole name, such as ${name}.service` : `extensions are ${unitExtensions.join(', ')}`;
}

/** A drop-in without an extension gets the only one that there is. */
function dropinName(name: string): Diagnostic {
  if (name === '' || extension(name) !== '') return DROPIN_NAME;
  return { ...DROPIN_NAME, help: `write it as ${name}.conf`, values: { meant: `${name}.conf` } };
}

function contentsFault(fault: string): Diagnostic {
  return error('unit/syntax', `invalid unit content: ${fault}`);
}

/** Name and contents of a unit; a unit that is enabled has to say by whom it is wanted. */
export const unit: Rule = {
  on: 'Unit',
  check(of, say) {
    const name = text(of, 'name') ?? '';
    if (!unitExtensions.includes(extension(name))) say(['name'], { ...NAME, help: extensionHelp(name) });
    const contents = text(of, 'contents');
    if (!contents) return;
    const file = parseUnitFile(contents);
    if ('fault' in file) say(['contents'], contentsFault(file.fault));
    else if (flag(of, 'enabled') && !file.sections.has('Install')) {
      const message = `unit ${goQuote(name)} is enabled, but has no install section so enable does nothing`;
      const finding = warning(
        'unit/no-install-section',
        message,
        `${addInstall(name)}, or drop \`enabled\` where something else starts it`,
      );
      say(['contents'], { ...finding, inCheck: hasInstall(of) ? 'omit' : undefined });
    }
  },
};

/** Who starts units of a kind, where it is not the whole system. */
const WANTED_BY: Readonly<Record<string, string>> = {
  '.socket': 'sockets.target',
  '.timer': 'timers.target',
  '.path': 'paths.target',
  '.mount': 'local-fs.target',
  '.automount': 'local-fs.target',
  '.swap': 'swap.target',
};

function addInstall(name: string): string {
  return `add an [Install] section with WantedBy=${WANTED_BY[extension(name)] ?? 'multi-user.target'}`;
}

/** True for a unit with an [Install] section: one without options, and one in a drop-in, which upstream does not see, are sections too. */
function hasInstall(unit: Struct): boolean {
  return [unit, ...structs(unit, 'dropins')].some((part) => {
    const file = parseUnitFile(text(part, 'contents') ?? '');
    return 'headers' in file && file.headers.has('Install');
  });
}

export const dropin: Rule = {
  on: 'Dropin',
  check(of, say) {
    const file = parseUnitFile(text(of, 'contents') ?? '');
    if ('fault' in file) say(['contents'], contentsFault(file.fault));
    const name = text(of, 'name') ?? '';
    if (extension(name) !== '.conf') say(['name'], dropinName(name));
  },
};

/** What stands before the first at sign of an instance's name (`foo@bar.service`); undefined for other names. */
function templateName(name: string): string | undefined {
  const at = name.indexOf('@', 1);
  if (at < 0 || name.includes('\n') || !name.endsWith('.service')) return undefined;
  return at + 1 < name.length - '.service'.length ? name.slice(0, at) : undefined;
}

/** An enabled instance of a template that is in the config needs an [Install] section in the template. */
export const templates: Rule = {
  on: 'Systemd',
  check(systemd, say) {
    const units = structs(systemd, 'units');
    const byName = new Map(units.map((of) => [text(of, 'name') ?? '', of]));
    // a template may have many instances
    const parsed = new Map<string, UnitFile>();
    for (const [i, of] of units.entries()) {
      const name = text(of, 'name') ?? '';
      const instanceOf = templateName(name);
      if (instanceOf === undefined || !flag(of, 'enabled')) continue;
      const template = `${instanceOf}@.service`;
      const templateUnit = byName.get(template);
      const templateContents = templateUnit && text(templateUnit, 'contents');
      if (!templateContents) continue;
      const file = parsed.get(template) ?? parseUnitFile(templateContents);
      parsed.set(template, file);
      // what is wrong with it is said about the template
      if ('fault' in file || file.sections.has('Install')) continue;
      const message = `template unit ${goQuote(template)} for ${goQuote(name)} doesn't have Install section`;
      const finding = warning('unit/template-no-install-section', message, `${addInstall(name)} to ${template}`);
      const place = templateUnit.fields.get('contents')?.origin ?? templateUnit.origin;
      say(['units', i, 'contents'], {
        ...beside(finding, 'the template', place),
        inCheck: hasInstall(templateUnit) || hasInstall(of) ? 'omit' : { path: ['units', i, 'name'] },
      });
    }
  },
};
