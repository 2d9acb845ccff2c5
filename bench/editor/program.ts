// A program of so many lines over twenty files, put together like a company's own: shared data, then a file a product line, each with
// its list, param, segment, exclusions, scores, grade and gates that name each other.

export interface BenchFile {
  readonly path: string;
  readonly text: string;
}

const FILES = 20;

const DATA = `/// Who the lead is.
lead {
  email text
  country unknown "n/a" text
  role one of owner, manager, engineer, student, other
  seniority one of junior, senior, director, vp
  employees number
  revenue number by 0.01
  signed_up date
  newsletter boolean
}

activity page_view { path text }
activity email_click { campaign text }
activity demo_request
activity webinar { minutes number }
activity sales_call by sales { minutes number }
`;

/** The rules of one part of a file; about forty lines. */
function part(at: string): string {
  return `list markets_${at} = "DE", "AT", "CH", "FR"

/// The engagement that ${at} asks for.
param bar_${at} "Bar of ${at}" normally 40 allowed 20 to 90

segment large_${at} "Large, ${at}" when employees >= 1000 and country in markets_${at}

score fit_${at} "Fit of ${at}" from 0 to 100 {
  add 30 when employees >= 200 and employees < 5000
  add 20 when role in (owner, manager)
  add 15 when seniority is vp
  add 10 when seniority is director
  add 15 when country in markets_${at}
  subtract 20 when role is student
  subtract 10 when email ends with "@gmail.com"
}

score interest_${at} "Interest of ${at}" from 0 to 100 {
  points halve every 14 days
  add 2 per page_view within 30 days up to 20 points
  add 5 per email_click within 30 days up to 25 points
  add 40 for last demo_request within 60 days
  add 10 per webinar where minutes >= 30 within 90 days up to 20 points
  subtract 15 when not newsletter
}

grade priority_${at} {
  band hot when fit_${at} >= 60 and interest_${at} >= 50
  band warm when fit_${at} >= 40
  band cold otherwise
}

gate ready_${at} "Ready, ${at}" {
  refuse when role is student because "Students cannot buy"
  pass at once when any demo_request within 7 days
  require fit_${at} >= 30 because "The right people first"
  require interest_${at} >= bar_${at} because "They want it"
  require segment is large_${at} or employees >= 50 because "Large enough"
}

`;
}

const linesOf = (text: string): number => text.split('\n').length - 1;

/** The files of a program of about so many lines. */
export function benchProgram(lines: number): readonly BenchFile[] {
  const parts = Math.max(1, Math.round((lines - linesOf(DATA)) / linesOf(part('x'))));
  const files = Math.min(FILES - 1, parts);
  const texts = Array.from({ length: files }, () => '');
  for (let index = 0; index < parts; index += 1) texts[index % files] += part(`p${index}`);
  return [
    { path: 'data.funnel', text: DATA },
    ...texts.map((text, index) => ({ path: `line-${String(index).padStart(2, '0')}.funnel`, text })),
  ];
}
