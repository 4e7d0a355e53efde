import { expect, it } from 'vitest';
import { pagePolicy, renderPage } from './page.ts';

const facts = { version: '0.1.0', url: 'http://127.0.0.1:8080' };
const demo = { project: 'the-project', workspace: 'the-workspace' };

it.each([
  [undefined, 'en'],
  ['zh', 'zh-CN'],
  ['zh-TW,en;q=0.5', 'zh-CN'],
  ['en-GB,zh-CN;q=0.9', 'en'],
  ['fr,de;q=0.9,zh;q=0.4', 'zh-CN'],
  ['zh;q=0,en;q=0.1', 'en'],
  ['*', 'en'],
  [','.repeat(100_000), 'en'],
])('speaks to who accepts %s', (accepted, language) => {
  const page = renderPage(facts, accepted);
  expect(page.language).toBe(language);
  expect(page.html).toContain(`<html lang="${language}">`);
});

it('tells the ids of a demo, and of nothing else', () => {
  expect(renderPage({ ...facts, demo }).html).toContain('the-workspace');
  expect(renderPage(facts).html).toContain('$SALLYPORT_WORKSPACE_ID');
});

it('takes nothing from elsewhere and runs nothing', () => {
  const { html } = renderPage({ ...facts, demo });
  expect(html).not.toMatch(/<script|<img|<link|https?:\/\/(?!127\.0\.0\.1)|\son\w+=|\sstyle=/);
  expect(pagePolicy).toContain("default-src 'none'");
  expect(pagePolicy).not.toContain('unsafe');
});

it('shows a text as a text', () =>
  expect(renderPage({ ...facts, url: '"><script>' }).html).toContain('&quot;&gt;&lt;script&gt;'));
