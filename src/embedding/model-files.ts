import { createHash } from 'node:crypto'
import { access, readFile, stat } from 'node:fs/promises'
import { basename, dirname, join, resolve } from 'node:path'
import { AppError } from '../errors.js'

/** Where a model is read from: the library wants the folder around it and its name apart. */
export type ModelPlace = {
  readonly around: string
  readonly name: string
  readonly folder: string
  readonly isLocal: boolean
}

/** Places a model: a folder here, or an id on the hub where fetching is allowed. */
export async function placeModel(settings: {
  readonly model: string
  readonly allowRemoteModels: boolean
  readonly cacheDir: string
}): Promise<ModelPlace> {
  const folder = resolve(settings.model)
  if (await isFolder(folder)) {
    return { around: dirname(folder), name: basename(folder), folder, isLocal: true }
  }
  if (settings.allowRemoteModels) {
    const { model, cacheDir } = settings
    return { around: cacheDir, name: model, folder: join(cacheDir, model), isLocal: false }
  }
  throw new AppError(
    'model-unavailable',
    `There is no model folder ${folder}. Set MODEL to a folder that holds a model, ` +
      'or set ALLOW_REMOTE_MODELS=true to fetch the model of that name.',
  )
}

/** Paths of the files that decide a model's vectors, as the library looks for them. */
export function modelFiles(folder: string, quantized: boolean): string[] {
  const weights = quantized ? 'model_quantized.onnx' : 'model.onnx'
  const names = ['config.json', 'tokenizer.json', 'tokenizer_config.json', join('onnx', weights)]
  return names.map((name) => join(folder, name))
}

/** Refuses a folder that lacks a file, by the file's path; the library would only warn and guess. */
export async function checkModelFiles(paths: readonly string[]): Promise<void> {
  for (const path of paths) {
    try {
      await access(path)
    } catch (cause) {
      const message = `The model file ${path} is missing. Copy the whole model folder, or set MODEL to another.`
      throw new AppError('model-unavailable', message, { cause })
    }
  }
}

/** SHA-256 over the files' contents, in order, hex. */
export async function hashFiles(paths: readonly string[]): Promise<string> {
  const hash = createHash('sha256')
  for (const path of paths) {
    hash.update(
      createHash('sha256')
        .update(await readFile(path))
        .digest(),
    )
  }
  return hash.digest('hex')
}

async function isFolder(path: string): Promise<boolean> {
  try {
    return (await stat(path)).isDirectory()
  } catch {
    return false
  }
}
