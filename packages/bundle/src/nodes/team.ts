// Teams: the groups that leads are sent to. Their size and capacity do not decide and stand in `about`.

export interface Team {
  readonly name: string;
  readonly label: string | null;
}
