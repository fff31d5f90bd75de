/* What the camera can send. */
#include "camera.h"

#include <stdlib.h>

/* Uncompressed frames are limited by what USB carries, as they are on real cameras. */
static const struct mode modes[] = {
    {V4L2_PIX_FMT_MJPEG, 640, 480, 30},   {V4L2_PIX_FMT_MJPEG, 1280, 720, 30},
    {V4L2_PIX_FMT_MJPEG, 1920, 1080, 30}, {V4L2_PIX_FMT_MJPEG, 3840, 2160, 30},
    {V4L2_PIX_FMT_YUYV, 640, 480, 30},    {V4L2_PIX_FMT_YUYV, 1280, 720, 10},
    {V4L2_PIX_FMT_YUYV, 1920, 1080, 5},   {V4L2_PIX_FMT_YUYV, 3840, 2160, 2},
};

const struct mode *nearest_mode(uint32_t format, uint32_t width, uint32_t height)
{
    const struct mode *best = NULL;
    int64_t least = INT64_MAX, wanted = (int64_t)width * height;
    if (format != V4L2_PIX_FMT_MJPEG)
        format = V4L2_PIX_FMT_YUYV;
    for (size_t i = 0; i < LENGTH(modes); i++) {
        int64_t distance = llabs((int64_t)modes[i].width * modes[i].height - wanted);
        if (modes[i].format == format && distance < least) {
            least = distance;
            best = &modes[i];
        }
    }
    return best;
}

size_t frame_room(const struct mode *mode)
{
    return (size_t)mode->width * mode->height * 2;
}

const struct mode *mode_at(uint32_t format, uint32_t index)
{
    for (size_t i = 0; i < LENGTH(modes); i++)
        if (modes[i].format == format && index-- == 0)
            return &modes[i];
    return NULL;
}
