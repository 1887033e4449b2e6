import { expect, it } from 'vitest';
import { fixed } from '../../../fix/fixed.ts';
import { said, unitsOf } from '../../checks-of.ts';

const CODES = /^exec\/(?:detached|no-terminal|no-container-yet)$/;
const service = (lines: string): string => unitsOf({ 'a.service': { contents: `[Service]\n${lines}` } });
const STOP = '\nExecStop=/usr/bin/docker stop a';

/*
 * systemd.service(5), `Type=simple`: the service runs as long as its main process; Docker's docs on `--detach` and `--tty`; docker-rm, podman-rm(1):
 * a container that does not exist is an error without --force or --ignore.
 */
it.each([
  [
    'in the background, stopped',
    service(`ExecStart=/usr/bin/docker run -d --name a a.example/b${STOP}`),
    ['exec/detached /usr/bin/docker run -d --name a a.example/b'],
  ],
  [
    'in the background, restarted',
    service('Restart=always\nExecStart=podman run --detach a.example/b'),
    ['exec/detached podman run --detach a.example/b'],
  ],
  ['with several letters', service('Restart=always\nExecStart=podman run -itd a.example/b'), ['exec/detached podman run -itd a.example/b']],
  ['in the background, and that is all', service('ExecStart=/usr/bin/docker run -d a.example/b'), []],
  ['a oneshot', service(`Type=oneshot\nRemainAfterExit=yes\nExecStart=/usr/bin/docker run -d a.example/b${STOP}`), []],
  ['forking', service(`Type=forking\nExecStart=/usr/bin/podman run -d a.example/b${STOP}`), []],
  ['an option of the program in the image', service(`ExecStart=/usr/bin/docker run --name a a.example/b -d${STOP}`), []],
  ['a value that looks like an option', service(`ExecStart=/usr/bin/docker run -e -d a.example/b${STOP}`), []],
  ['a terminal', service('ExecStart=/usr/bin/docker run -it a.example/b'), ['exec/no-terminal /usr/bin/docker run -it a.example/b']],
  [
    'a terminal, in two options',
    service('ExecStart=/usr/bin/docker run -i --tty --rm a.example/b'),
    ['exec/no-terminal /usr/bin/docker run -i --tty --rm a.example/b'],
  ],
  ['a terminal of Podman', service('ExecStart=/usr/bin/podman run -it a.example/b'), []],
  ['-t alone', service('ExecStart=/usr/bin/docker run -t a.example/b'), []],
  ['a terminal of the unit', service('StandardInput=tty\nExecStart=/usr/bin/docker run -it a.example/b'), []],
  ['a stop', service('ExecStartPre=/usr/bin/docker stop a\nExecStart=/usr/bin/a'), ['exec/no-container-yet /usr/bin/docker stop a']],
  ['a removal', service('ExecStartPre=/usr/bin/podman rm a\nExecStart=/usr/bin/a'), ['exec/no-container-yet /usr/bin/podman rm a']],
  ['a failure that does not count', service('ExecStartPre=-/usr/bin/docker stop a\nExecStart=/usr/bin/a'), []],
  ['a forced removal', service('ExecStartPre=/usr/bin/podman rm -f -v a\nExecStart=/usr/bin/a'), []],
  ['an ignored one', service('ExecStartPre=/usr/bin/podman rm --ignore a\nExecStart=/usr/bin/a'), []],
  ['at the end', service('ExecStart=/usr/bin/a\nExecStopPost=/usr/bin/docker rm a'), []],
])('%s', (_, body, expected) => expect(said(body, CODES)).toEqual(expected));

it('a dash is written in front of a stop', () => {
  const text = `variant: fcos\nversion: 1.6.0\n${service('ExecStartPre=/usr/bin/docker stop a\nExecStart=/usr/bin/a')}`;
  expect(fixed(text).source.text).toBe(text.replace('/usr/bin/docker stop', '-/usr/bin/docker stop'));
});
