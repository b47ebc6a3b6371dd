/** The formats of `--format`. Each is loaded when it is asked for. */
import type { ReportInput } from '../report/report.ts';

type Report = (input: ReportInput) => string | Promise<string>;

const loaders = {
  text: async (): Promise<Report> => (await import('../report/text.ts')).textReport,
  json: async (): Promise<Report> => (await import('../report/json.ts')).jsonReport,
  sarif: async (): Promise<Report> => (await import('../report/sarif.ts')).sarifReport,
  github: async (): Promise<Report> => (await import('../report/github.ts')).githubReport,
  gitlab: async (): Promise<Report> => (await import('../report/gitlab.ts')).gitlabReport,
  junit: async (): Promise<Report> => (await import('../report/junit.ts')).junitReport,
  markdown: async (): Promise<Report> => (await import('../report/markdown.ts')).markdownReport,
  html: async (): Promise<Report> => (await import('../report/html/html.ts')).htmlReport,
};

export type Format = keyof typeof loaders;

export const formats = Object.keys(loaders) as readonly Format[];

/** The function that writes a report in a format. */
export function reporter(format: Format): Promise<Report> {
  return loaders[format]();
}

/** Whether a format shows fixes. */
export function showsFixes(format: Format): boolean {
  return format === 'json' || format === 'sarif';
}

/** Whether a format shows more of a brief than its findings. */
export function showsWholeBriefs(format: Format): boolean {
  return format === 'html';
}
