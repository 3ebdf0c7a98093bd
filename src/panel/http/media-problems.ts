/** What can go wrong with a file; the sentence is `api.<code>`. */
export const mediaProblems = {
  "upload-cut": 400,
  "media-no-thumbnail": 404,
  "media-too-big": 409,
  "media-gone": 410,
  "media-forgotten": 410,
  "file-too-large": 413,
  "not-a-file": 415,
  "bad-range": 416,
  "media-damaged": 502,
  "media-offline": 503,
  "disk-full": 507,
} as const;
