// What hosts are told of addresses that are gone: each in its own words, and nothing where nothing is gone.
import { describe, expect, it } from 'vitest';
import { addTo, hostFiles } from '../../../src/publish/host-files.ts';
import { readFiles, temporaryFolder, writeFiles } from '../desk/folder.ts';

const PATHS = ['/some/pl.ace/articles/a-piece/', '/some/pl.ace/about/'];
const of = (name: string, paths = PATHS): string => hostFiles(['apache', 'netlify', 'nginx'], paths, '/some/pl.ace/').find((file) => file.name === name)?.text ?? '';

describe('the files for hosts', () => {
  it('are those that were asked for', () => {
    expect(hostFiles([], PATHS, '/')).toEqual([]);
    expect(hostFiles(['apache'], PATHS, '/').map(({ name }) => name)).toEqual(['.htaccess']);
    expect(hostFiles(['netlify', 'nginx'], PATHS, '/').map(({ name }) => name)).toEqual(['_redirects', '.gone.nginx.conf']);
  });

  it('are none where nothing is gone, but for what nginx includes', () => {
    expect(hostFiles(['apache', 'netlify', 'nginx'], [], '/').map(({ name }) => name)).toEqual(['.gone.nginx.conf']);
    expect(of('.gone.nginx.conf', [])).not.toContain('410;');
  });

  it('tell Apache by a pattern that fits the address with and without its slash, and no other, the notice’s own file least of all', () => {
    const pattern = new RegExp(/RedirectMatch 410 "(.+)"/.exec(of('.htaccess'))?.[1] ?? '');
    expect(['/some/pl.ace/articles/a-piece/', '/some/pl.ace/articles/a-piece'].map((path) => pattern.test(path))).toEqual([true, true]);
    const others = ['/some/pl.ace/articles/a-piece/index.html', '/some/pl.ace/articles/a-piece-two/', '/some/plXace/articles/a-piece/', '/x/some/pl.ace/articles/a-piece/'];
    expect(others.map((path) => pattern.test(path))).toEqual([false, false, false, false]);
    expect(of('.htaccess')).toContain('ErrorDocument 410 /some/pl.ace/articles/a-piece/index.html');
  });

  it('stand behind what the project itself gives to a host', async () => {
    const dir = temporaryFolder();
    writeFiles(dir, { '.htaccess': 'Options -Indexes' });
    await addTo(dir, [
      { name: '.htaccess', text: 'ours\n' },
      { name: '_redirects', text: 'ours\n' },
    ]);
    expect(readFiles(dir)).toEqual({ '.htaccess': 'Options -Indexes\nours\n', _redirects: 'ours\n' });
  });

  it('tell Netlify and nginx', () => {
    expect(of('_redirects')).toContain('\n/some/pl.ace/about/ /some/pl.ace/about/index.html 410!\n');
    const lines = of('.gone.nginx.conf').split('\n');
    expect(lines).toContain('location = /some/pl.ace/.gone.nginx.conf { return 404; }');
    for (const path of ['/some/pl.ace/about/', '/some/pl.ace/about']) expect(lines).toContain(`location = ${path} { error_page 410 /some/pl.ace/about/index.html; return 410; }`);
  });
});
