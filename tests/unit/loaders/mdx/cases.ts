// What compileBody refuses, with what it takes in its place. `fix` is the whole corrected line.
export interface Case {
  code: string;
  bad: string;
  /** Line and column in the body; `1:1` where none is given. */
  at?: string;
  field?: string;
  fix?: string;
  /** True where the corrected line stands for two. */
  joins?: boolean;
  says?: string;
  good: string | string[];
}

export const cases: Case[] = [
  { code: 'mdx-broken', bad: 'a <!-- note --> b', at: '1:3', fix: 'a {/* note */} b', good: 'a {/* note */} b' },
  { code: 'mdx-broken', bad: 'a <!-- no end', at: '1:3', good: '`<!-- -->`' },
  { code: 'mdx-broken', bad: 'He said <Quote source="a">words.\n\nMore.', at: '1:9', says: 'in the same paragraph', good: 'He said <Quote source="a">words.</Quote>' },
  { code: 'mdx-broken', bad: '<FactBox title="t">\n\nText', says: 'lines of their own', good: '<FactBox title="t">\n\nText\n\n</FactBox>' },
  { code: 'mdx-broken', bad: 'See <Cite source="a">.', at: '1:5', fix: 'See <Cite source="a" />.', good: 'See <Cite source="a" />.' },
  { code: 'mdx-broken', bad: 'words</Quote>', at: '1:6', good: '<Quote source="a">words</Quote>' },
  { code: 'mdx-broken', bad: '<Term id="a"><Quote source="a">x</Term></Quote>', at: '1:33', says: 'do not cross', good: '<Term id="a"><Quote source="a">x</Quote></Term>' },
  { code: 'mdx-broken', bad: 'x\n\n<Term id=mash /> y', at: '3:10', fix: '<Term id="mash" /> y', good: '<Term id="mash" /> y' },
  { code: 'mdx-broken', bad: '<Term id=“mash” /> y', at: '1:10', fix: '<Term id="mash" /> y', good: "<Term id='mash' /> y" },
  { code: 'mdx-broken', bad: 'at <https://example.org/a> now', at: '1:4', fix: 'at [https://example.org/a](https://example.org/a) now', good: 'at https://example.org/a now' },
  { code: 'mdx-broken', bad: 'to <a@example.org>', at: '1:4', fix: 'to [a@example.org](mailto:a@example.org)', good: 'to [us](mailto:a@example.org)' },
  { code: 'mdx-broken', bad: 'fewer than <5 homes', at: '1:12', fix: 'fewer than &lt;5 homes', good: ['fewer than &lt;5 homes', 'fewer < 5'] },
  { code: 'mdx-broken', bad: 'a {/* b', at: '1:3', fix: 'a {/* b */}', good: 'a {/* b */}' },
  { code: 'mdx-broken', bad: 'a {/* b */ c', at: '1:3', fix: 'a {/* b */} c', good: 'a {/* b */} c' },
  { code: 'mdx-broken', bad: '<Quote source="a" page=12>b</Quote> c', at: '1:24', fix: '<Quote source="a" page="12">b</Quote> c', good: '<Quote source="a" page="12">b</Quote> c' },
  {
    code: 'mdx-broken',
    bad: '<Figure\n  file="a.jpg"\n  alt=“b c”\n  caption=d\n  credit="e"\n/>',
    at: '3:7',
    fix: '  alt="b c"',
    good: '<Figure\n  file="a.jpg"\n  alt="b c"\n  caption="d"\n  credit="e"\n/>',
  },
  { code: 'mdx-broken', bad: '<FactBox title="t">One\n\ntwo</FactBox>', says: 'lines of their own', good: '<FactBox title="t">\nOne\n\ntwo\n</FactBox>' },
  { code: 'mdx-broken', bad: 'a { b', at: '1:3', fix: 'a \\{ b', good: ['a \\{ b', 'a } b', '`{`'] },
  { code: 'mdx-broken', bad: 'a <Quote source="a">b *c</Quote> d*', at: '1:3', says: 'crosses', good: 'a <Quote source="a">b *c*</Quote> d' },
  { code: 'mdx-broken', bad: '[a <Quote source="a">b](/c/)</Quote>', at: '1:4', says: 'crosses', good: '[a <Quote source="a">b</Quote>](/c/)' },
  { code: 'mdx-broken', bad: '<Term id="a">b *c</Term>*', at: '1:1', says: 'crosses', good: '<Term id="a">b *c*</Term>' },
  { code: 'mdx-broken', bad: '<FactBox title="t">\n\nText\n\n</PullQuote>', at: '5:1', fix: '</FactBox>', good: '<FactBox title="t">\n\nText\n\n</FactBox>' },
  { code: 'mdx-broken', bad: `${'> '.repeat(120)}a`, at: '1:199', says: 'nested', good: '> > > a' },

  {
    code: 'mdx-import',
    bad: 'Text.\n\nimport Chart from "../Chart.astro"\n\nText.',
    at: '3:1',
    good: ['import duties rose', 'text\nimport x from "y"', '```\nimport x from "y"\n```'],
  },
  { code: 'mdx-import', bad: "import { a, b } from './x'", good: '- import x from "y"' },
  { code: 'mdx-export', bad: 'export const meta = { title: "x" }', good: ['exports fell', 'export of grain fell'] },
  { code: 'mdx-export', bad: 'export default function () {\n  return <b>x</b>\n}', good: 'An export const' },

  { code: 'mdx-expression', bad: 'a {1 + 1} b', at: '1:3', fix: 'a \\{1 + 1\\} b', good: ['a \\{1 + 1\\} b', 'a {/* comment */} b', '{/* one */ /* two */}', '{// a line\n}'] },
  { code: 'mdx-expression', bad: 'a {see note} b', at: '1:3', fix: 'a \\{see note\\} b', good: '`{code}`' },
  { code: 'mdx-expression', bad: 'a{" "}b', at: '1:2', fix: 'a b', good: 'a b' },
  { code: 'mdx-expression', bad: '{}', fix: '\\{\\}', good: '\\{\\}' },
  { code: 'mdx-expression', bad: '{/* x */ alert(1) /* y */}', fix: '\\{/* x */ alert(1) /* y */\\}', good: '{/* alert(1) */}' },

  { code: 'mdx-attribute-expression', bad: 'a <Term id={"mash"} />', at: '1:9', field: 'id', fix: 'a <Term id="mash" />', good: 'a <Term id="mash" />' },
  { code: 'mdx-attribute-expression', bad: '<When date={2016}>x</When>', at: '1:7', field: 'date', fix: '<When date="2016">x</When>', good: '<When date="2016">x</When>' },
  { code: 'mdx-attribute-expression', bad: '<Term id={props.id} />', at: '1:7', field: 'id', good: '<Term id="id" />' },
  { code: 'mdx-attribute-expression', bad: '<Term id={a b} />', at: '1:10', good: '<Term id="a-b" />' },
  { code: 'mdx-spread', bad: 'a <Term {...props} id="x" />', at: '1:9', good: 'a <Term id="x" />' },

  {
    code: 'mdx-component-unknown',
    bad: 'a <Judgment of="x">b</Judgment>',
    at: '1:3',
    fix: 'a <Judgement of="x">b</Judgement>',
    says: 'did you mean <Judgement>',
    good: 'a <Judgement of="x" />',
  },
  { code: 'mdx-component-unknown', bad: '<figure file="a.jpg" />', fix: '<Figure file="a.jpg" />', good: '<Figure file="a.jpg" alt="a" caption="b" credit="c" />' },
  { code: 'mdx-component-unknown', bad: '<Carousel />', good: '`<Carousel />`' },
  { code: 'mdx-component-unknown', bad: '<Term.x />', fix: '<Term />', good: '<Term id="x" />' },
  { code: 'mdx-component-unknown', bad: 'a <Qoute source="x"> b', at: '1:3', fix: 'a <Quote source="x"> b', says: 'nor is it closed', good: 'a <Quote source="x">b</Quote>' },

  { code: 'mdx-html', bad: 'so <b>loud</b> here', at: '1:4', fix: 'so **loud** here', says: 'write **words**', good: 'so **loud** here' },
  { code: 'mdx-html', bad: '<a href="/x/">y</a> z', fix: '[y](/x/) z', good: '[y](/x/) z' },
  { code: 'mdx-html', bad: 'one<br />two', at: '1:4', says: 'backslash', good: 'one\\\ntwo' },
  { code: 'mdx-html', bad: 'one<br>two', at: '1:4', says: 'backslash', good: 'one  \ntwo' },
  { code: 'mdx-html', bad: '<div>x</div>', fix: 'x', good: 'x' },
  { code: 'mdx-html', bad: '<b onclick="x">y</b>', fix: '**y**', good: '**y**' },
  { code: 'mdx-html', bad: '<>x</>', fix: 'x', good: 'x' },
  { code: 'mdx-html', bad: '<marquee>x</marquee>', says: 'no tag <marquee>', good: 'x' },
  { code: 'mdx-html', bad: '<constructor />', good: 'constructor' },
  { code: 'mdx-script', bad: 'a\n\n<script>alert(1)</script>', at: '3:1', says: 'content cannot run code', good: 'a' },
  { code: 'mdx-script', bad: '<iframe src="https://x.y" />', good: '[a film](https://x.y)' },
  { code: 'mdx-script', bad: '<style>a</style>', good: '`<style>`' },
  { code: 'mdx-script', bad: '<script src="x">', good: '`<script>`' },

  {
    code: 'mdx-component-place',
    bad: 'see <FactBox title="t">x</FactBox>',
    at: '1:5',
    good: ['<FactBox title="t">x</FactBox>', '- a\n\n  <HelpLines />', '> <HelpLines />', '<FactBox title="t"><HelpLines /></FactBox>'],
  },
  { code: 'mdx-component-place', bad: '| <Chart of="record" /> |\n|--|', at: '1:3', good: '| <Term id="x" /> |\n|--|' },
  { code: 'mdx-component-place', bad: '<Quote source="a">\nwords\n</Quote>', fix: '<Quote source="a">words</Quote>', joins: true, good: '<Quote source="a">words\nmore</Quote>' },
  {
    code: 'mdx-component-place',
    bad: 'It was\n<Judgement of="x" />\nin 2015.',
    at: '2:1',
    fix: 'It was <Judgement of="x" />',
    joins: true,
    good: ['It was\n<Judgement of="x" /> in 2015.', 'It was:\n\n<Judgement of="x" />\n\nIn 2015'],
  },
  { code: 'mdx-component-place', bad: '<Term id="x" />\nis what', fix: '<Term id="x" /> is what', joins: true, good: '<Term id="x" /> is\nwhat' },

  { code: 'mdx-children', bad: 'a <Quote source="a" /> b', at: '1:3', good: ['a <Quote source="a">b</Quote>', 'a <Quote source="a"><Term id="x" /></Quote>'] },
  { code: 'mdx-children', bad: 'a <When date="2016"> </When> b', at: '1:3', good: 'a <When date="2016">then</When> b' },
  { code: 'mdx-children', bad: 'a <Cite source="a">b</Cite> c', at: '1:3', fix: 'a <Cite source="a" />b c', good: ['a <Cite source="a"></Cite> c', 'a <Cite source="a" /> c'] },
  { code: 'mdx-children', bad: '<HelpLines>\n\nwords\n\n</HelpLines>', good: '<HelpLines />' },

  { code: 'mdx-heading-one', bad: 'x\n\n# Title', at: '3:1', fix: '## Title', good: '## Title' },
  { code: 'mdx-heading-one', bad: 'Title\n===', fix: '## Title', says: '===', good: 'Title\n---' },
  { code: 'mdx-heading-empty', bad: '##', good: '## Words' },
  { code: 'mdx-heading-empty', bad: '## <Term id="x" />', good: '## <Term id="x">words</Term>' },

  {
    code: 'picture-markdown',
    bad: 'a\n\n![a dog](dog.jpg "By us")',
    at: '3:1',
    says: '<Figure file="dog.jpg" alt="a dog" caption="By us" credit="…" />',
    good: '<Figure file="dog.jpg" alt="a dog" caption="b" credit="c" />',
  },
  { code: 'picture-markdown', bad: '![][x]\n\n[x]: dog.jpg', good: '[dog](/dog.jpg)' },
];
