import { expect, it } from 'vitest';
import { said, unitsOf } from '../../checks-of.ts';

const CODES = /^unit\/layers-again$/;
const unit = (command: string, head = ''): string =>
  unitsOf({ 'a.service': { contents: `${head}[Service]\nType=oneshot\nExecStart=${command}` } });

/* The unit of the Fedora CoreOS docs, "Adding OS extensions to the host system", has a condition on its stamp. */
it.each([
  ['no condition', unit('/usr/bin/rpm-ostree install vim'), ['unit/layers-again /usr/bin/rpm-ostree install vim']],
  [
    'as in the documentation',
    unit('/usr/bin/rpm-ostree install -y --allow-inactive vim', '[Unit]\nBefore=zincati.service\nConditionPathExists=!/var/lib/%N.stamp\n'),
    [],
  ],
  ['a command that decides', unit('/usr/bin/rpm-ostree install vim\nExecCondition=/usr/bin/test ! -f /etc/a.done'), []],
  ['only where needed', unit('/usr/bin/rpm-ostree install --idempotent vim'), []],
  ['another command of it', unit('/usr/bin/rpm-ostree upgrade'), []],
])('%s', (_, body, expected) => expect(said(body, CODES)).toEqual(expected));
