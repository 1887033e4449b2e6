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
      say(['contents'], { ...diagnostic, inCheck: inCheckOf(of, `unit "${name}" is enabled`) });
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
 * What `butane check` says where upstream finds no [Install] section: it overlooks one in a drop-in. A section without options is one,
 * but `systemctl enable` makes no link for it.
 *
 * @param isEnabled what is enabled, for the message
 * @param instance of a template unit: its drop-ins count too
 */
function inCheckOf(unit: Struct, isEnabled: string, instance?: Struct): Diagnostic['inCheck'] {
  const found = [installOf(unit), instance && installOf(instance)];
  if (found.includes('options')) return 'omit';
  if (!found.includes('empty')) return undefined;
  return {
    message: `${isEnabled}, but the [Install] section is empty, so nothing starts it`,
    help: `add WantedBy=${wantedBy(text(unit, 'name') ?? '')} to the [Install] section, or remove \`enabled\` if something else starts the unit`,
  };
}

/** What a unit and its drop-ins have of an [Install] section. A template may have many instances, and is read once. */
const installOf = onceForEach((unit: Struct): 'options' | 'empty' | 'none' => {
  const files = [unit, ...structs(unit, 'dropins')].map((part) => parseUnitFile(text(part, 'contents') ?? ''));
  if (files.some((file) => 'sections' in file && file.sections.has('Install'))) return 'options';
  return files.some((file) => 'headers' in file && file.headers.has('Install')) ? 'empty' : 'none';
});

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
        inCheck: inCheckOf(templateUnit, `"${name}" is enabled`, of) ?? { path: ['units', i, 'name'] },
      });
    }
  },
};
