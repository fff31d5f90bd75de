// Uploads a file with tus-js-client: URL, file, package, recipient; stops once after so many bytes, then resumes.
import { createReadStream, statSync } from "node:fs";
import { Upload } from "tus-js-client";

const [url, file, packageId, recipient, stopAfter] = process.argv.slice(2);
const upload = (uploadUrl, limit) =>
  new Promise((resolve, reject) => {
    const sending = new Upload(createReadStream(file), {
      endpoint: `${url}/v1/packages`,
      uploadUrl,
      uploadSize: statSync(file).size,
      chunkSize: 1 << 20,
      retryDelays: null,
      metadata: { package: packageId, to: recipient },
      onChunkComplete: (_, accepted) => {
        if (accepted >= limit) sending.abort().then(() => resolve(sending.url));
      },
      onSuccess: () => resolve(null),
      onError: reject,
    });
    sending.start();
  });

const interrupted = await upload(null, Number(stopAfter));
if (interrupted === null) throw new Error("it was to be interrupted");
await upload(interrupted, Infinity);
console.log(interrupted);
