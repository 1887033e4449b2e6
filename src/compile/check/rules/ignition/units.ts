import { beside } from '../../../../diagnostics/beside.ts';
import { diagnose } from '../../../../diagnostics/diagnose.ts';
import type { Diagnostic } from '../../../../diagnostics/diagnostic.ts';
import { extension } from '../../../../grammar/posix-path.ts';
import { parseUnitFile, type UnitFile } from '../../../../grammar/unit-file.ts';
import { unitExtensions } from '../../../../ignition/values.ts';
import { flag, type Struct, structs, text } from '../../../../schema/placed.ts';
import { quadletExtensions } from '../../../../spec/values.ts';
import { nearest } from '../../../../text/nearest.ts';
import { onceForEach } from '../../../../text/once.ts';
import type { Rule } from '../../rule.ts';

function extensionHelp(name: string): string {
  const own = extension(name);
  if (quadletExtensions.includes(own))
    return `this is a quadlet: make it a file /etc/containers/systemd/${name} below storage.files, or (from fcos 1.8.0-experimental on) a quadlet below systemd.quadlets`;
  const meant = own === '' || own === '.' ? undefined : nearest(own, unitExtensions);
  if (meant !== undefined) return `did you mean "${name.slice(0, name.length - own.length)}${meant}"?`;
  return own === '' && name !== ''
    ? `write the whole name, such as ${name}.service`
    : `use one of these extensions: ${unitExtensions.join(', ')}`;
}

/** If the name has no extension, only `.conf` is missing. */
function dropinExtension(name: string): Diagnostic {
  const isMissing = name !== '' && extension(name) === '';
  return isMissing ? diagnose('dropin/extension', 'absent', { meant: `${name}.conf` }) : diagnose('dropin/extension', 'other');
}

/** The name and the contents of a unit. A unit that is enabled needs an [Install] section. */
export const unit: Rule = {
  on: 'Unit',
  check(of, say) {
    const name = text(of, 'name') ?? '';
    if (!unitExtensions.includes(extension(name))) say(['name'], { ...diagnose('unit/extension'), help: extensionHelp(name) });
    const contents = text(of, 'contents');
    if (!contents) return;
    const file = parseUnitFile(contents);
    if ('fault' in file) say(['contents'], diagnose('unit/syntax', { problem: file.fault }));
    else if (flag(of, 'enabled') && !file.sections.has('Install')) {
      const diagnostic = diagnose('unit/no-install-section', { unit: name, wantedBy: wantedBy(name) });
      say(['contents'], { ...diagnostic, inCheck: hasInstall(of) ? 'omit' : undefined });
    }
  },
};

/** The target that starts units of a kind, if it is not `multi-user.target`. */
const WANTED_BY: Readonly<Record<string, string>> = {
  '.socket': 'sockets.target',
  '.timer': 'timers.target',
  '.path': 'paths.target',
  '.mount': 'local-fs.target',
  '.automount': 'local-fs.target',
  '.swap': 'swap.target',
};

function wantedBy(name: string): string {
  return WANTED_BY[extension(name)] ?? 'multi-user.target';
}

/**
 * True for a unit with an [Install] section. Upstream overlooks a section without options, and one in a drop-in. A template may have
 * many instances, and is read once.
 */
const hasInstall = onceForEach((unit: Struct): boolean =>
  [unit, ...structs(unit, 'dropins')].some((part) => {
    const file = parseUnitFile(text(part, 'contents') ?? '');
    return 'headers' in file && file.headers.has('Install');
  }),
);

export const dropin: Rule = {
  on: 'Dropin',
  check(of, say) {
    const file = parseUnitFile(text(of, 'contents') ?? '');
    if ('fault' in file) say(['contents'], diagnose('unit/syntax', { problem: file.fault }));
    const name = text(of, 'name') ?? '';
    if (extension(name) !== '.conf') say(['name'], dropinExtension(name));
  },
};

/** `foo` for the instance `foo@bar.service`; undefined for a name that is not an instance. */
function templateName(name: string): string | undefined {
  const at = name.indexOf('@', 1);
  if (at < 0 || name.includes('\n') || !name.endsWith('.service')) return undefined;
  return at + 1 < name.length - '.service'.length ? name.slice(0, at) : undefined;
}

/** If an instance is enabled and its template is in the config, the template needs an [Install] section. */
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
      // a syntax error is reported for the template
      if ('fault' in file || file.sections.has('Install')) continue;
      const diagnostic = diagnose('unit/template-no-install-section', { template, instance: name, wantedBy: wantedBy(name) });
      const place = templateUnit.fields.get('contents')?.origin ?? templateUnit.origin;
      say(['units', i, 'contents'], {
        ...beside(diagnostic, 'the template', place),
        inCheck: hasInstall(templateUnit) || hasInstall(of) ? 'omit' : { path: ['units', i, 'name'] },
      });
    }
  },
};
