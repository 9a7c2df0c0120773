import type { PlantedDefect } from './planted-defect.ts'

/** README.md of the sample plant. */
export function sampleReadme(defects: readonly PlantedDefect[]): string {
  return `# Sample plant

**This is invented sample data.** No plant, customer, item, machine or order in it exists. Moldline opens it when no plant
of your own was chosen, so that you can try a run.

Three months of an injection-molding plant, July to September 2025: 8 machines, 30 items, 40 molds, three shifts a day,
25 working days a month. The folders and workbooks are those of a real plant, and so is their state: some rows and files
are wrong on purpose, each listed below and, for tests, in \`planted-defects.json\`. monthlyReports_202507 holds formulas
(total and good quantity) with their last values, as reports do that people keep by hand.

Made by \`node scripts/generate-sample-plant.ts\`; do not edit the files here, change the generator.

## What is wrong on purpose

| defect | file | row | order | effect |
|---|---|---|---|---|
${defects.map(readmeLine).join('\n')}

In \`planted-defects.json\`, \`cells\` are A1 addresses, \`rules\` are the rules of the validators that report the row or order,
and \`expect\` holds, where it applies: \`loaded\` (the row is in the database), \`quarantined\` (\`row\` or \`cell\`) with the text
\`found\`, \`exactDuplicates\`, \`superseded\` and \`blank\` (rows counted so), \`note\` with \`count\` (noted once for file and column),
\`ignored\`, and of the order \`proStatus\`, \`risk\`, \`itemRemain\` and \`surplus\` (pieces).
`
}

function readmeLine({ id, file, row, poNo, effect }: PlantedDefect): string {
  return `| ${id} | ${file.slice(file.lastIndexOf('/') + 1)} | ${row ?? ''} | ${poNo ?? ''} | ${effect} |`
}
