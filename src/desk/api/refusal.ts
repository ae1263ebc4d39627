// A request that was refused: its status, a message for the editor, and what helps to put it right. Nothing was written.
import type { Problem } from '../../loaders/problem.ts';
import { Failure } from '../run/failure.ts';

export interface RefusalDetails {
  /** What the reader of content finds wrong, with file, line and field. */
  problems?: Problem[];
  /** Where two people changed the same: the fields, the file as it is now with its digest, and what was sent. */
  conflicts?: string[];
  current?: string;
  digest?: string;
  sent?: string;
}

/** Throw it to answer with a status. 400: cannot be done; 404: not there; 409: somebody else changed it; 422: the content would be broken. */
export class Refusal extends Failure {
  readonly status: number;
  readonly details: RefusalDetails;
  constructor(status: number, message: string, details: RefusalDetails = {}) {
    super(message);
    this.name = 'Refusal';
    this.status = status;
    this.details = details;
  }
}
