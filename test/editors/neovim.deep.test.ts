import { type ChildProcess, spawn, spawnSync } from 'node:child_process';
import { once } from 'node:events';
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { WAIT_LIMIT } from '../limits.ts';
import { type EditorFolder, editorFolder } from './editor-folder.ts';
import { settingsBlocks } from './settings-blocks.ts';

/* Neovim with the settings of docs/editors.md: it is started without a screen, gets keys as from a keyboard, and says what it has. */

const [, minor] = /^NVIM v0\.(\d+)/.exec(spawnSync('nvim', ['--version'], { encoding: 'utf8' }).stdout ?? '') ?? [];
const [newer, older] = settingsBlocks('lua').filter(({ heading }) => heading === 'Neovim');
const settings = Number(minor) >= 11 ? newer! : older!;

/** The first choice of a menu is taken. `choices` has the menu. */
const FIRST_CHOICE = `
vim.ui.select = function(items, options, choose)
  choices = vim.tbl_map(options.format_item or tostring, items)
  choose(items[1], 1)
end
`;

describe.skipIf(minor === undefined)('Neovim', () => {
  let folder: EditorFolder;
  let neovim: ChildProcess;

  /** Asks the running Neovim. Old versions print the value of an expression on stderr. */
  const remote = (...args: string[]): string => {
    const socket = join(folder.project, 'socket');
    const { stdout, stderr } = spawnSync('nvim', ['--server', socket, ...args], { encoding: 'utf8', env: folder.env });
    return stdout + stderr;
  };
  const type = (keys: string): void => void remote('--remote-send', keys);
  /** The value of an expression in Lua. */
  const lua = <T>(expression: string): T =>
    JSON.parse(remote('--remote-expr', `luaeval('vim.fn.json_encode(${expression.replaceAll("'", "''")})')`)) as T;
  /** The value of an expression when it is as expected. */
  const until = async <T>(expression: string, isExpected: (value: T) => boolean): Promise<T> => {
    const end = Date.now() + WAIT_LIMIT;
    for (;;) {
      const value = lua<T>(expression);
      if (isExpected(value)) return value;
      if (Date.now() > end) throw new Error(`${expression} is ${JSON.stringify(value)}`);
      await new Promise((resolve) => setTimeout(resolve, 100));
    }
  };
  const LINES = 'vim.api.nvim_buf_get_lines(1, 0, -1, false)';

  beforeAll(async () => {
    folder = editorFolder({ 'init.lua': settings.text + FIRST_CHOICE });
    // absolute: newer versions make a socket without a folder elsewhere
    const socket = join(folder.project, 'socket');
    const args = ['--headless', '--clean', '-u', 'init.lua', '--listen', socket, 'faulty.bu'];
    neovim = spawn('nvim', args, { cwd: folder.project, env: folder.env, stdio: 'ignore' });
    for (const end = Date.now() + WAIT_LIMIT; !existsSync(socket); await new Promise((resolve) => setTimeout(resolve, 50)))
      if (Date.now() > end) throw new Error('Neovim does not listen');
  });
  afterAll(async () => {
    const ended = once(neovim, 'exit');
    type('<Esc>:qa!<CR>');
    await ended;
    folder.remove();
  });

  it('shows the problem', async () => {
    type('<Esc>');
    const [problem] = await until<{ code: string; lnum: number; col: number; end_col: number }[]>(
      'vim.diagnostic.get(1)',
      ({ length }) => length > 0,
    );
    // `644` in line 6
    expect(problem).toMatchObject({ source: 'butane', code: 'mode/decimal', lnum: 5, col: 12, end_col: 15 });
    expect(lua('vim.bo.filetype')).toBe('yaml.butane');
  });

  it('shows the meaning of the key below the cursor', async () => {
    type('6G0w:lua vim.lsp.buf.hover()<CR>');
    const TEXTS =
      'vim.tbl_map(function(w) return vim.api.nvim_buf_get_lines(vim.api.nvim_win_get_buf(w), 0, -1, false) end, vim.api.nvim_list_wins())';
    const [, shown] = await until<string[][]>(TEXTS, ({ length }) => length > 1);
    expect(shown!.join('\n')).toMatch(/storage\.files\.mode.*Permissions/s);
    type(':close 2<CR>');
  });

  it('applies the fix', async () => {
    type('6G13|:lua vim.lsp.buf.code_action()<CR>');
    const lines = await until<string[]>(LINES, (text) => text[5] !== '      mode: 644');
    expect(lines[5]).toBe('      mode: 0644');
    expect(lua<string[]>('choices')[0]).toContain('Write 0644 instead of 644');
    expect(await until<object[]>('vim.diagnostic.get(1)', ({ length }) => length === 0)).toEqual([]);
  });

  it('completes a key that is begun', async () => {
    type('6Gyyp0C      ov<C-X><C-O>');
    const { items } = await until<{ items: { word: string }[] }>('vim.fn.complete_info()', (info) => info.items.length > 0);
    expect(items.map(({ word }) => word)).toEqual(['overwrite: ']);
    type('<C-Y>true<Esc>');
    const lines = await until<string[]>(LINES, (text) => !/ ov$/.test(text[6]!));
    expect(lines[6]).toBe('      overwrite: true');
  });

  it('renames a partition, also where a filesystem names its device', async () => {
    type('/label: data<CR>7l:lua vim.lsp.buf.rename("store")<CR>');
    const lines = await until<string[]>(LINES, (text) => text.includes('        - label: store'));
    expect(lines).toContain('      device: /dev/disk/by-partlabel/store');
    expect(lines).toContain('    - path: /var/data');
  });
});

describe.skipIf(minor === undefined)('the settings of Neovim 0.11', () => {
  it('give it the command, the types of files and the root', () => {
    const folder = editorFolder({
      // these functions are those of 0.11; older versions get some that only note what they are given
      'init.lua': `
vim.lsp.config, vim.lsp.enable = function(name, config) given = { name, config } end, function(name) enabled = name end
vim.filetype = { add = function(types) added = types end }
${newer!.text}
vim.fn.writefile({ vim.fn.json_encode({ given, enabled, added.extension }) }, 'given.json')
vim.cmd('qa!')
`,
    });
    try {
      spawnSync('nvim', ['--headless', '--clean', '-u', 'init.lua'], { cwd: folder.project, env: folder.env });
      const types = ['yaml.butane', 'json.ignition'];
      expect(JSON.parse(readFileSync(join(folder.project, 'given.json'), 'utf8'))).toEqual([
        ['butane', { cmd: ['butane', 'lsp'], filetypes: types, root_markers: ['.butanerc.json', '.git'] }],
        'butane',
        { bu: types[0], butane: types[0], fcc: types[0], ign: types[1] },
      ]);
    } finally {
      folder.remove();
    }
  });
});
