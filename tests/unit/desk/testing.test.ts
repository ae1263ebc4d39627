// npm test itself: counting, and finding a browser.
import { describe, expect, it } from 'vitest';
import { add, countReport, one, summary, type VitestReport } from '../../../src/desk/testing/counts.ts';
import { findChromium, type Machine } from '../../../src/desk/testing/chromium.ts';

const file = (status: string, ...tests: string[]): VitestReport['testResults'][number] => ({ name: 'x', status, assertionResults: tests.map((test) => ({ status: test })) });

describe('countReport', () => {
  it('counts tests', () => {
    expect(countReport({ testResults: [file('passed', 'passed', 'passed', 'skipped'), file('failed', 'failed', 'passed')] }, 1)).toEqual({ passed: 3, failed: 1 });
  });

  it('counts a file that broke before its tests', () => {
    expect(countReport({ testResults: [file('failed'), file('passed', 'passed')] }, 1)).toEqual({ passed: 1, failed: 1 });
  });

  it('does not take no tests, no report or an unexplained exit for a pass', () => {
    expect(countReport({ testResults: [] }, 0)).toEqual({ passed: 0, failed: 1 });
    expect(countReport(undefined, 0)).toEqual({ passed: 0, failed: 1 });
    expect(countReport({ testResults: [file('passed', 'passed')] }, 1)).toEqual({ passed: 1, failed: 1 });
  });

  it('ends in one line', () => {
    expect(summary(add([one(true), one(false), { passed: 40, failed: 0 }]))).toBe('41 passed, 1 failed');
  });
});

describe('findChromium', () => {
  const machine = (platform: NodeJS.Platform, env: Record<string, string>, ...programs: string[]): Machine => ({ platform, env, isProgram: (path) => programs.includes(path) });

  it('takes the browser that is named, and says so where it is not there', () => {
    expect(findChromium('/opt/chrome', machine('linux', {}, '/opt/chrome'))).toBe('/opt/chrome');
    expect(() => findChromium('/opt/chrome', machine('linux', {}, '/usr/bin/chromium'))).toThrow(/CHROME_PATH names no program: \/opt\/chrome/);
  });

  it.skipIf(process.platform === 'win32')('looks along the PATH, Chromium first', () => {
    expect(findChromium(undefined, machine('linux', { PATH: '/bin:/usr/bin' }, '/bin/google-chrome', '/usr/bin/chromium'))).toBe('/usr/bin/chromium');
    expect(findChromium(undefined, machine('linux', { PATH: '/bin' }))).toBeUndefined();
  });

  it('looks where macOS and Windows keep programs', () => {
    const mac = '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome';
    expect(findChromium(undefined, machine('darwin', {}, mac))).toBe(mac);
    const windows = 'C:\\Program Files\\Google\\Chrome\\Application\\chrome.exe';
    expect(findChromium(undefined, machine('win32', { PROGRAMFILES: 'C:\\Program Files' }, windows))).toBe(windows);
  });
});
