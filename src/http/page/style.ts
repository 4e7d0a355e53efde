/** How the page looks, in light and in dark. No font, picture or script comes from anywhere else. */
export const pageStyle = `
:root {
  color-scheme: light dark;
  --ground: light-dark(#f6f7f4, #11151a);
  --sheet: light-dark(#ffffff, #181e25);
  --ink: light-dark(#1b2229, #e3e7ea);
  --quiet: light-dark(#59656f, #94a1ad);
  --line: light-dark(#dde1dc, #2a333d);
  --accent: light-dark(#8a3b12, #f0a35e);
  --good: light-dark(#1f7a4d, #5fd09a);
  --code: light-dark(#f0f2ee, #0d1115);
}
* { box-sizing: border-box; }
html { background: var(--ground); color: var(--ink); font: 16px/1.6 system-ui, 'Segoe UI', 'PingFang SC', 'Microsoft YaHei', sans-serif; }
body { margin: 0 auto; max-width: 62rem; padding: 3rem 1.5rem 4rem; }
header { display: flex; gap: 1.1rem; align-items: center; }
header svg { width: 3.6rem; height: 3.6rem; flex: none; color: var(--accent); }
h1 { font-size: 2rem; line-height: 1.2; letter-spacing: -0.02em; margin: 0; }
h1 small { color: var(--quiet); font-size: 1rem; font-weight: 400; letter-spacing: 0; margin-left: 0.4rem; }
header p { margin: 0.15rem 0 0; color: var(--quiet); }
.state { margin: 2rem 0 0; display: flex; flex-wrap: wrap; gap: 0.4rem 2rem; padding: 0.8rem 1.1rem; background: var(--sheet); border: 1px solid var(--line); border-radius: 0.6rem; }
.state dt { display: inline; color: var(--quiet); margin-right: 0.4rem; }
.state dd { display: inline; margin: 0; }
.state .ready::before { content: ''; display: inline-block; width: 0.6rem; height: 0.6rem; margin-right: 0.45rem; border-radius: 50%; background: var(--good); }
h2 { font-size: 1.15rem; margin: 2.6rem 0 0.6rem; }
section > p { margin: 0.3rem 0 0.8rem; max-width: 46rem; }
.cards { display: grid; grid-template-columns: repeat(auto-fit, minmax(17rem, 1fr)); gap: 1rem; padding: 0; margin: 1rem 0 0; list-style: none; }
.cards li { background: var(--sheet); border: 1px solid var(--line); border-radius: 0.6rem; padding: 1rem 1.1rem; }
.cards h3 { margin: 0; font-size: 1rem; }
.cards p { margin: 0.3rem 0 0; color: var(--quiet); font-size: 0.92rem; }
code, pre { font: 0.86rem/1.55 ui-monospace, 'SF Mono', Menlo, Consolas, monospace; }
pre { background: var(--code); border: 1px solid var(--line); border-radius: 0.6rem; padding: 0.85rem 1.1rem; margin: 0.5rem 0 1rem; overflow-x: auto; user-select: all; }
p code, dd code { background: var(--code); border: 1px solid var(--line); border-radius: 0.3rem; padding: 0.05rem 0.3rem; }
a { color: var(--accent); text-underline-offset: 0.2em; }
table { border-collapse: collapse; width: 100%; font-size: 0.94rem; }
td { border-top: 1px solid var(--line); padding: 0.5rem 1rem 0.5rem 0; vertical-align: top; }
td:first-child { white-space: nowrap; }
footer { margin-top: 3rem; color: var(--quiet); font-size: 0.9rem; }
@media (max-width: 40rem) { body { padding-top: 1.5rem; } h1 { font-size: 1.6rem; } td:first-child { white-space: normal; } }
`;
