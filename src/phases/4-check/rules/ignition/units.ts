import { unitExtensions } from '../../../../ignition/values.ts';
import { extension } from '../../../../names/posix-path.ts';
import { goQuote } from '../../../../report/go-quote.ts';
import { flag, structs, text } from '../../../../tree/placed.ts';
import { parseUnitFile, type UnitFile } from '../../grammar/unit-file.ts';
import { error, type Finding, type Rule, warning } from '../../rule.ts';

const NAME = error('unit/extension', 'invalid systemd unit extension', `extensions are ${unitExtensions.join(', ')}`);
const DROPIN_NAME = error('dropin/extension', 'invalid systemd drop-in extension', 'the name of a drop-in ends in .conf');

function contentsFault(fault: string): Finding {
  return error('unit/syntax', `invalid unit content: ${fault}`);
}

/** Name and contents of a unit; a unit that is enabled has to say by whom it is wanted. */
export const unit: Rule = {
  on: 'Unit',
  check(of, say) {
    const name = text(of, 'name') ?? '';
    if (!unitExtensions.includes(extension(name))) say(['name'], NAME);
    const contents = text(of, 'contents');
    if (!contents) return;
    const file = parseUnitFile(contents);
    if ('fault' in file) say(['contents'], contentsFault(file.fault));
    else if (flag(of, 'enabled') && !file.sections.has('Install')) {
      const message = `unit ${goQuote(name)} is enabled, but has no install section so enable does nothing`;
      say(['contents'], warning('unit/no-install-section', message, 'add an [Install] section with WantedBy='));
    }
  },
};

export const dropin: Rule = {
  on: 'Dropin',
  check(of, say) {
    const file = parseUnitFile(text(of, 'contents') ?? '');
    if ('fault' in file) say(['contents'], contentsFault(file.fault));
    if (extension(text(of, 'name') ?? '') !== '.conf') say(['name'], DROPIN_NAME);
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
    const contents = new Map(units.map((of) => [text(of, 'name') ?? '', text(of, 'contents')]));
    // a template may have many instances
    const parsed = new Map<string, UnitFile>();
    for (const [i, of] of units.entries()) {
      const name = text(of, 'name') ?? '';
      const instanceOf = templateName(name);
      if (instanceOf === undefined || !flag(of, 'enabled')) continue;
      const template = `${instanceOf}@.service`;
      const templateContents = contents.get(template);
      if (!templateContents) continue;
      const file = parsed.get(template) ?? parseUnitFile(templateContents);
      parsed.set(template, file);
      // what is wrong with it is said about the template
      if ('fault' in file || file.sections.has('Install')) continue;
      const message = `template unit ${goQuote(template)} for ${goQuote(name)} doesn't have Install section`;
      say(['units', i, 'contents'], warning('unit/template-no-install-section', message));
    }
  },
};
