# store and jobs: files, settings, links and work in the background

store-could-not-write = { $file } could not be written: { $reason }
store-could-not-read = { $file } could not be read: { $reason }
store-settings-damaged = { $file } could not be used, so these settings are as at the first start: { $reason }

# Each is the end of a sentence, after a colon.
store-reason-not-found = there is no such file or folder
store-reason-permission = permission is missing
store-reason-read-only = this disk can only be read
store-reason-full = the disk is full
store-reason-is-folder = it is a folder
store-reason-is-no-folder = it is not a folder
store-reason-name = the name cannot be used here
store-reason-too-large = it is too large
store-reason-damaged = its contents are damaged
store-reason-other = the system says "{ $reason }"

jobs-link-failed = No browser could be started. The address is { $address }
jobs-busy = Too much is waiting already. Try again in a moment
jobs-failed = This broke off because of a fault in the program. What was open is still there
