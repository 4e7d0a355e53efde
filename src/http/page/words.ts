/** What the page says, in each language that it speaks. */

export type Language = 'en' | 'zh-CN';

export interface Words {
  readonly tagline: string;
  readonly state: {
    readonly state: string;
    readonly ready: string;
    readonly project: string;
    readonly workspace: string;
  };
  readonly demo: {
    readonly title: string;
    readonly intro: string;
    readonly workflows: readonly (readonly [name: string, what: string])[];
  };
  readonly story: { readonly title: string; readonly intro: string; readonly steps: readonly Step[] };
  readonly api: {
    readonly title: string;
    readonly intro: string;
    readonly token: string;
    readonly list: string;
    readonly start: string;
  };
  readonly commandLine: { readonly title: string; readonly intro: string };
  readonly links: { readonly title: string; readonly rows: readonly (readonly [place: string, what: string])[] };
  readonly footer: string;
}
interface Step {
  readonly what: string;
  readonly lines: readonly string[];
}

const alerts = 'src/demo/alerts';
const steps = (texts: readonly [string, string, string]): readonly Step[] => [
  {
    what: texts[0],
    lines: [
      `npx sallyport instance run "Alert triage" --data ${alerts}/brute-force-login.json --watch`,
      'npx sallyport todo list',
      'npx sallyport todo decide <to-do> continue --form minutes:=240',
    ],
  },
  {
    what: texts[1],
    lines: [`npx sallyport instance run "Repeat until clean" --data ${alerts}/cryptominer.json --watch`],
  },
  {
    what: texts[2],
    lines: [`npx sallyport instance run "Parse vendor payload" --data ${alerts}/broken-vendor-payload.json --watch`],
  },
];

export const words: { readonly [L in Language]: Words } = {
  en: {
    tagline: 'An open, self-hosted security-orchestration engine that speaks the SecMaster V1 REST API.',
    state: { state: 'State', ready: 'serving at', project: 'Project', workspace: 'Workspace' },
    demo: {
      title: 'What is ready to run',
      intro:
        'The demo has released three workflows. What they call answers from a small stand-in inside this process: threat intelligence, an asset list, a firewall, an endpoint agent and a ticket system.',
      workflows: [
        [
          'Alert triage',
          'Looks up address and host at once, asks a person where that is not sure enough, and blocks the address.',
        ],
        ['Repeat until clean', 'Isolates a host and removes one finding after the other until none is left.'],
        ['Parse vendor payload', 'Stops at a broken payload until somebody mends it: retry with edited input.'],
      ],
    },
    story: {
      title: 'The first five minutes',
      intro: 'In the folder of the clone. A click on a block selects it; each command says what can be done next.',
      steps: steps([
        'Triage an alert. It stops for a person: list what waits, and decide.',
        'Watch a loop clean a host.',
        'Let a run fail; the last line of the answer is the retry that mends it.',
      ]),
    },
    api: {
      title: 'Call it over HTTP',
      intro:
        'Any SecMaster SDK works with this address as its endpoint, signing with the access key that the first start printed. By hand a token is enough; the password was printed too.',
      token: 'Get a token, which is good for 24 hours:',
      list: 'List the workflows:',
      start: 'Start a run of one of them:',
    },
    commandLine: {
      title: 'On the command line',
      intro:
        'The same from a shell, with SALLYPORT_ENDPOINT, SALLYPORT_ACCESS_KEY and SALLYPORT_SECRET_KEY in the environment.',
    },
    links: {
      title: 'Where to look',
      rows: [
        ['/openapi.json', 'the whole contract: every operation, type and limit'],
        ['/healthz', 'is the process alive?'],
        ['/readyz', 'can it take work?'],
        ['docs/', 'in the source: wire.md, semantics.md, workflows.md, expressions.md, plugins.md, operate.md'],
      ],
    },
    footer: 'The console comes later; until then this page is all that there is to see.',
  },
  'zh-CN': {
    tagline: '开源、自托管的安全编排与自动化响应引擎，兼容 SecMaster V1 REST API。',
    state: { state: '状态', ready: '服务中', project: '项目', workspace: '工作空间' },
    demo: {
      title: '开箱即用的流程',
      intro:
        '演示环境已发布三个流程。它们调用的外部系统由本进程内的小型模拟服务代替：威胁情报、资产清单、防火墙、终端代理和工单系统。',
      workflows: [
        ['Alert triage', '同时查询来源地址与主机，把握不足时转人工审核，然后封禁该地址。'],
        ['Repeat until clean', '隔离主机，逐个清除恶意文件，直到清除完毕。'],
        ['Parse vendor payload', '遇到损坏的报文即停止，修正输入后重试。'],
      ],
    },
    story: {
      title: '最初的五分钟',
      intro: '在代码目录中执行。点击代码块即可选中；每条命令都会提示下一步可以做什么。',
      steps: steps([
        '研判一条告警。流程会停下来等待人工审核：列出待办，然后作出决定。',
        '观察循环如何清理一台主机。',
        '让一次运行失败；输出的最后一行就是修正并重试的命令。',
      ]),
    },
    api: {
      title: '通过 HTTP 调用',
      intro:
        '任何 SecMaster SDK 都可以把本地址作为 endpoint，用首次启动时打印的访问密钥签名。手工调用用令牌即可，密码也在首次启动时打印。',
      token: '获取令牌，24 小时内有效：',
      list: '列出流程：',
      start: '启动其中一个流程：',
    },
    commandLine: {
      title: '命令行',
      intro: '在 shell 中完成同样的事，需要环境变量 SALLYPORT_ENDPOINT、SALLYPORT_ACCESS_KEY 和 SALLYPORT_SECRET_KEY。',
    },
    links: {
      title: '更多信息',
      rows: [
        ['/openapi.json', '完整接口契约：所有操作、类型和限制'],
        ['/healthz', '进程是否存活'],
        ['/readyz', '是否可以接受任务'],
        ['docs/', '源码中的文档：wire.md、semantics.md、workflows.md、expressions.md、plugins.md、operate.md'],
      ],
    },
    footer: '控制台将在后续版本提供；目前只有本页面。',
  },
};
