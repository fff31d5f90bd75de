/* A USB camera that is not there.
 *
 * Preloaded (LD_PRELOAD) into a fresh process, this library answers for /dev/video0 what the kernel's uvcvideo
 * driver would: cv2.VideoCapture(0, CAP_V4L2) opens it, negotiates a mode, maps buffers and receives frames.
 *
 *   PLI_CAMERA_FOLDER   holds the frames, WIDTHxHEIGHT_NN.jpg with NN from 00, sent in turn in MJPG modes
 *                       (YUYV frames are computed), and the faults, each a file that exists or does not:
 *       unplug          the device is gone: waiters wake, every call on an open handle fails with ENODEV for
 *                       good, and opening fails with ENOENT until the file is removed
 *       stall           the device stays, but sends nothing
 *       freeze          the device sends the same frame again and again
 *       busy            another program is streaming: setting up buffers or a format fails with EBUSY
 *       blocked         this user has no right to the device: opening fails with EACCES
 *
 * A handle is an eventfd that counts filled buffers, so select() and poll() see what they would see of a
 * device. A thread plays the sensor: woken by a timerfd at the frame rate, it stamps the time of capture, fills
 * the oldest queued buffer and counts it in. A buffer handed to the program is never touched until it is queued
 * again; when none is queued the frame is lost, and the sequence numbers show the gap.
 */
#pragma once
#define _GNU_SOURCE
#include <errno.h>
#include <linux/videodev2.h>
#include <pthread.h>
#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>
#include <sys/types.h>

#define LENGTH(array) (sizeof(array) / sizeof((array)[0]))
#define MOST_BUFFERS 32
#define MOST_HANDLES 8
#define MOST_FRAMES 64

static inline int fail(int error)
{
    errno = error;
    return -1;
}

/* ── calls.c: the calls that we stand before, and the C library behind us ───────────────────────────────── */

extern struct libc {
    int (*open)(const char *, int, ...);
    int (*openat)(int, const char *, int, ...);
    int (*ioctl)(int, unsigned long, ...);
    int (*close)(int);
    void *(*mmap)(void *, size_t, int, int, int, off_t);
} libc;

/* ── modes.c: what the camera can send ──────────────────────────────────────────────────────────────────── */

struct mode {
    uint32_t format, width, height, fps;
};

/* The mode nearest in area among those of the format; an unknown format becomes YUYV. */
const struct mode *nearest_mode(uint32_t format, uint32_t width, uint32_t height);

/* The mode at a place among those of the format; NULL beyond the last. */
const struct mode *mode_at(uint32_t format, uint32_t index);

/* Bytes that a frame of this mode takes at most. */
size_t frame_room(const struct mode *mode);

/* ── sensor.c: the device, its ring of buffers, and the thread that fills them ──────────────────────────── */

struct fifo {
    unsigned items[MOST_BUFFERS], count;
};

extern struct device {
    pthread_mutex_t lock;
    int handles[MOST_HANDLES]; /* descriptors, -1 where free */
    bool dead[MOST_HANDLES];   /* it was open when the device was unplugged */
    int owner;                 /* the handle that holds the buffers, or -1 */
    const struct mode *mode;
    unsigned fps;
    /* the ring of buffers */
    int memory; /* memfd that holds them one after another, or -1 */
    unsigned char *pixels;
    size_t room; /* bytes a buffer */
    unsigned buffer_count;
    struct v4l2_buffer buffers[MOST_BUFFERS];
    struct fifo queued, filled;
    /* the sensor */
    bool streaming;
    pthread_t sensor;
    int timer;
    uint32_t sequence;
    unsigned char *frames[MOST_FRAMES];
    size_t frame_sizes[MOST_FRAMES];
    unsigned frame_count;
} device;

void push(struct fifo *fifo, unsigned item);
unsigned pop(struct fifo *fifo);

/* The place of a descriptor in device.handles, or -1. */
int handle_of(int descriptor);

/* Whether the test has switched this fault on. */
bool fault(const char *name);

/* Looks whether the device was unplugged; if so, every open handle is dead for good, and its waiters wake. */
bool unplugged(void);

int start_sensor(void);

/* Called with the lock held; lets go of it while the sensor's thread ends. */
void stop_sensor(void);

void free_buffers(void);

/* ── answers.c: what can be asked of it ─────────────────────────────────────────────────────────────────── */

/* Answers an ioctl on an open handle, with the lock held; -1 and errno as a driver would. */
int answer_request(int handle, uint32_t request, void *argument);
