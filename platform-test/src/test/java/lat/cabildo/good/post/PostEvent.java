package lat.cabildo.good.post;

sealed interface PostEvent {
    record PostOpened(Post post) implements PostEvent {}
}
