import { expect, it } from 'vitest';
import { said, unitsOf } from '../../checks-of.ts';

/* systemd.service(5), "Command lines"; systemd.unit(5), "Specifiers". */
it.each([
  ['/usr/bin/echo a > /b', ['exec/shell-syntax >']],
  ['/usr/bin/a && /usr/bin/b', ['exec/shell-syntax &&']],
  ['/usr/bin/a | /usr/bin/b', ['exec/shell-syntax |']],
  ['/usr/bin/a 2>&1', ['exec/shell-syntax 2>&1']],
  ['/usr/bin/a --ip=$(hostname -I)', ['exec/shell-syntax --ip=$(hostname']],
  ['/usr/bin/docker run --label rule=Host(`a.example`) b', []],
  ["/bin/sh -c 'a && b > c'", []],
  ['/bin/sh -c "echo $(hostname)"', []],
  ['/usr/bin/echo "a > b"', []],
  ['/usr/bin/a ; /usr/bin/b', []],
  [`/usr/bin/a $B \${C}`, []],
  ['$A --b', ['exec/variable-program $A']],
  [`\${A}`, [`exec/variable-program \${A}`]],
  ['/usr/bin/date +%H:%M', ['exec/percent +%H:%M']],
  ['/usr/bin/date +%%H:%%M', []],
  ['/usr/bin/date "+%H %M"', ['exec/percent +%H']],
  ["/usr/bin/date +'%H'", ["exec/percent +'%H"]],
  ['/usr/bin/date +backup-%H', ['exec/percent +backup-%H']],
  ['/usr/bin/a b+c%n', []],
  ['/usr/bin/a b+ c-%n', []],
  ['/usr/bin/printf %s a', ['exec/percent %s']],
  ['/usr/bin/a %n %i', []],
])('ExecStart=%s', (command, expected) => {
  expect(said(unitsOf({ 'a.service': { contents: `[Service]\nExecStart=${command}` } }), /^exec\//)).toEqual(expected);
});
