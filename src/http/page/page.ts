/** The page at `/`: what runs here and how to call it. Open to everybody, so it tells ids only where they are a demo's. */
import { createHash } from 'node:crypto';
import { pageStyle } from './style.ts';
import { type Language, type Words, words } from './words.ts';

export interface PageFacts {
  readonly version: string;
  /** Where a client reaches this server. */
  readonly url: string;
  /** What a demo shows everybody; absent on a real installation. */
  readonly demo?: { readonly project: string; readonly workspace: string };
}
export interface Page {
  readonly html: string;
  readonly language: Language;
}

const styleHash = createHash('sha256').update(pageStyle).digest('base64');
/** Nothing but the page's own style sheet is taken, and nothing may frame it. */
export const pagePolicy = `default-src 'none'; style-src 'sha256-${styleHash}'; base-uri 'none'; form-action 'none'; frame-ancestors 'none'`;

/** The page in the language that the reader asks for first of those that it speaks; English when there is none. */
export function renderPage(facts: PageFacts, acceptLanguage = ''): Page {
  const language = chooseLanguage(acceptLanguage);
  return { language, html: document(facts, language, words[language]) };
}

const acceptCharsMax = 1_000;

function chooseLanguage(accepted: string): Language {
  const ranges = accepted
    .slice(0, acceptCharsMax)
    .toLowerCase()
    .split(',')
    .map((range) => {
      const [tag = '', ...parameters] = range.split(';').map((part) => part.trim());
      const quality = parameters.find((part) => part.startsWith('q='))?.slice(2);
      return { tag, quality: quality === undefined ? 1 : Number(quality) };
    })
    .filter(({ quality }) => quality > 0)
    .toSorted((one, other) => other.quality - one.quality);
  const first = ranges.find(({ tag }) => /^(en|zh)\b|^\*$/.test(tag));
  return first?.tag.startsWith('zh') ? 'zh-CN' : 'en';
}

function document(facts: PageFacts, language: Language, text: Words): string {
  return `<!doctype html>
<html lang="${language}">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>Sallyport</title>
<style>${pageStyle}</style>
</head>
<body>
<header>${gate}<div><h1>Sallyport <small>${escape(facts.version)}</small></h1><p>${escape(text.tagline)}</p></div></header>
${state(facts, text)}
<main>
${facts.demo ? demo(text) + story(text) : ''}${api(facts, text)}${facts.demo ? '' : commandLine(text)}${links(text)}
</main>
<footer>${escape(text.footer)}</footer>
</body>
</html>
`;
}

/** A gate in a wall, and the way out of it. */
const gate = `<svg viewBox="0 0 48 48" fill="none" stroke="currentColor" stroke-width="3" stroke-linecap="round" stroke-linejoin="round" aria-hidden="true"><path d="M6 42V12h6v5h6v-5h12v5h6v-5h6v30"/><path d="M16 42V31a8 8 0 0 1 16 0v11"/><path d="M24 42v-8m-3.5 3.5L24 34l3.5 3.5"/></svg>`;

function state({ demo, url }: PageFacts, { state: text }: Words): string {
  const rows = [
    [text.state, `<span class="ready">${escape(text.ready)}</span> <code>${escape(url)}</code>`],
    ...(demo
      ? [
          [text.project, code(demo.project)],
          [text.workspace, code(demo.workspace)],
        ]
      : []),
  ];
  return `<dl class="state">${rows.map(([name = '', value = '']) => `<div><dt>${escape(name)}</dt><dd>${value}</dd></div>`).join('')}</dl>`;
}

const section = (title: string, intro: string, rest: string) =>
  `<section><h2>${escape(title)}</h2>${intro ? `<p>${escape(intro)}</p>` : ''}${rest}</section>\n`;

const demo = ({ demo: { title, intro, workflows } }: Words) =>
  section(
    title,
    intro,
    `<ul class="cards">${workflows.map(([name, what]) => `<li><h3>${escape(name)}</h3><p>${escape(what)}</p></li>`).join('')}</ul>`,
  );

const story = ({ story: { title, intro, steps } }: Words) =>
  section(title, intro, steps.map(({ what, lines }) => `<p>${escape(what)}</p>${shell(lines)}`).join(''));

const commandLine = ({ commandLine: { title, intro } }: Words) =>
  section(title, intro, shell(['sallyport workflow list', 'sallyport instance list', 'sallyport --help']));

const links = ({ links: { title, rows } }: Words) =>
  section(
    title,
    '',
    `<table>${rows.map(([place, what]) => `<tr><td>${linked(place)}</td><td>${escape(what)}</td></tr>`).join('')}</table>`,
  );
const linked = (place: string) => (place.startsWith('/') ? `<a href="${place}">${place}</a>` : code(place));

function api({ url, demo }: PageFacts, { api: text }: Words): string {
  const project = demo?.project ?? '$SALLYPORT_PROJECT_ID';
  const workspace = demo?.workspace ?? '$SALLYPORT_WORKSPACE_ID';
  const token = [
    `PASSWORD='…'`,
    `TOKEN=$(curl -s -o /dev/null -D - ${url}/v3/auth/tokens \\`,
    `  -H 'Content-Type: application/json' -d '{"auth":{"identity":{"methods":["password"],`,
    `  "password":{"user":{"name":"admin","password":"'"$PASSWORD"'","domain":{"name":"sallyport"}}}},`,
    `  "scope":{"project":{"id":"'"${project}"'"}}}}' | tr -d '\\r' | sed -n 's/^x-subject-token: //ip')`,
  ];
  const list = [
    `SOC=${url}/v1/${project}`,
    `SOC=$SOC/workspaces/${workspace}/soc`,
    `curl -s $SOC/workflows -H "X-Auth-Token: $TOKEN"`,
  ];
  const start = [
    `WORKFLOW='…'`,
    `curl -s $SOC/workflows/$WORKFLOW/instances -H "X-Auth-Token: $TOKEN" \\`,
    `  -H 'Content-Type: application/json' -d '{"command_type":"ActionInstanceRunCommand",`,
    `  "action_type":"workflow","action_id":"'$WORKFLOW'",`,
    `  "playbook_context":{"data_object":{"content":{"title":"A test"}}}}'`,
  ];
  const blocks = [
    [text.token, token],
    [text.list, list],
    [text.start, start],
  ] as const;
  return section(
    text.title,
    text.intro,
    blocks.map(([what, lines]) => `<p>${escape(what)}</p>${shell(lines)}`).join(''),
  );
}

const shell = (lines: readonly string[]) => `<pre>${escape(lines.join('\n'))}</pre>`;
const code = (text: string) => `<code>${escape(text)}</code>`;

const entities: Readonly<Record<string, string>> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  "'": '&#39;',
};
const escape = (text: string): string => text.replaceAll(/[&<>"']/g, (character) => entities[character] ?? '');
